// Everything that a rule, a desk or a limit may ask about a case at one moment; costly facts are made when asked for.
import type { CountyFile, Json, Scope } from '@yichuang/definition'
import type { Actor, CaseState, Moment } from '../case.ts'
import { dueOf } from '../clock/due.ts'
import type { Item, World } from '../command.ts'
import { counting, liveTimer } from './counting.ts'
import { unitOf } from './unit.ts'

export interface Facts {
  item: Item
  state: CaseState
  world: World
  now: Moment
  scope: Scope
}

/** Who acts, as rules see him: with the desk at which he sits. */
export type Acting = Actor & { desk?: string; post?: string; unit?: string }

export interface Asked {
  actor?: Acting
  /** The payload. */
  event?: Json
  /** Data with the payload in its place. */
  data?: Record<string, Json>
  /** The row of a paragraph that repeats. */
  each?: Json
}

/** The facts of a case as it stands before the event; `data` may include the payload already. */
export function factsOf(item: Item, state: CaseState, world: World, now: Moment, asked: Asked = {}): Facts {
  const { service } = item.bundle
  const { county, directory } = world.county
  const facts = { item, state, world, now } as Facts
  const due = (read: (due: ReturnType<typeof dueOf>) => string) =>
    lazy(Object.keys(service.limits), (limit) => {
      const found = counting(facts, limit, liveTimer(state, limit)?.since)
      return found ? read(dueOf({ ...found.spec, now: now.on })) : null
    })
  const units = Object.keys(service.units)
  facts.scope = {
    case: {
      ...state,
      item: item.id,
      due: due(({ dueAt }) => dueAt),
      /** The same as dates, for notices. */
      dueOn: due((found) => found.due),
      unit: lazy(units, (name) => unitOf(facts, name) ?? null),
    },
    data: asked.data ?? state.data,
    event: asked.event ?? {},
    actor: asked.actor ?? CLOCK,
    service,
    reads: world.reads ?? {},
    now: { at: now.at, date: now.on },
    county: publicFacts(county),
    unit: lazy(units, (name) => {
      const code = unitOf(facts, name)
      return code === undefined ? null : { code, ...directory.units[code] }
    }),
    ...(asked.each === undefined ? {} : { each: asked.each }),
  }
  return facts
}

/** Who acts when a limit has passed. */
export const CLOCK: Actor = { id: 'system', name: '系统', kind: 'system', assurance: 0, posts: [] }

function publicFacts({ id, name, phone, remedies }: CountyFile) {
  return { id, name, phone, remedies }
}

/**
 * An object whose values are made when first read. One that is asked for while it is being made reads as null: a unit
 * or a limit that is defined by itself has no value.
 */
function lazy(names: string[], make: (name: string) => unknown): Record<string, unknown> {
  const made = new Map<string, unknown>()
  const facts: Record<string, unknown> = {}
  for (const name of names) {
    Object.defineProperty(facts, name, {
      enumerable: true,
      get: () => {
        if (!made.has(name)) {
          made.set(name, null)
          made.set(name, make(name))
        }
        return made.get(name)
      },
    })
  }
  return facts
}
