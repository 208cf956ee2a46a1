// Everything that a rule, a desk or a limit may ask about a case at one moment; costly facts are made when asked for.
import type { CountyFile, Json, Scope } from '@yichuang/definition'
import type { Actor, CaseState, Moment } from '../case.ts'
import { type Due, dueOf } from '../clock/due.ts'
import type { Item, World } from '../command.ts'
import { certificatesOf } from '../people/qualified.ts'
import { dateOf } from '../time/instant.ts'
import { counting, liveTimer } from './counting.ts'
import { unitOf } from './unit.ts'

export interface Facts {
  item: Item
  state: CaseState
  world: World
  now: Moment
  readonly scope: Scope
}

/** Who acts, as rules see him: with the desk at which he sits. */
export type Acting = Actor & { desk?: string; post?: string; unit?: string; certificates?: Record<string, string> }

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
export const factsOf = (item: Item, state: CaseState, world: World, now: Moment, asked: Asked = {}): Facts =>
  new FactsOfCase(item, state, world, now, asked)

/** A class, for several are made in every step and few are asked for their scope. */
class FactsOfCase implements Facts {
  readonly item: Item
  readonly state: CaseState
  readonly world: World
  readonly now: Moment
  readonly #asked: Asked
  #scope: Scope | undefined

  constructor(item: Item, state: CaseState, world: World, now: Moment, asked: Asked) {
    this.item = item
    this.state = state
    this.world = world
    this.now = now
    this.#asked = asked
  }

  get scope(): Scope {
    this.#scope ??= scopeFor(this, this.#asked)
    return this.#scope
  }
}

function scopeFor(facts: Facts, { actor = CLOCK, event = {}, data, each }: Asked): Scope {
  const { item, state, world, now } = facts
  const { service } = item.bundle
  const { county, directory } = world.county
  return {
    case: caseFacts(facts),
    data: data ?? state.data,
    event,
    actor: { ...actor, certificates: certificatesOf(directory, actor.id, dateOf(now.at)) },
    service,
    reads: world.reads ?? {},
    now: { at: now.at, date: now.on },
    county: publicFacts(county),
    get unit() {
      return lazy(Object.keys(service.units), (name) => {
        const code = unitOf(facts, name)
        return code === undefined ? null : { code, ...directory.units[code] }
      })
    },
    each,
  }
}

function caseFacts(facts: Facts) {
  const { item, state, now } = facts
  const { limits, units } = item.bundle.service
  const dues = (read: (due: Due) => string | boolean) =>
    lazy(Object.keys(limits), (limit) => {
      const found = counting(facts, limit, liveTimer(state, limit)?.since)
      return found ? read(dueOf({ ...found.spec, now: now.on })) : null
    })
  const made: { due?: object; dueOn?: object; provisional?: object; unit?: object } = {}
  // Written out, not spread: this is the list of what rules may read, and it is made for every step.
  return {
    id: state.id,
    no: state.no,
    item: item.id,
    seq: state.seq,
    status: state.status,
    value: state.value,
    applicant: state.applicant,
    startedFor: state.startedFor,
    channel: state.channel,
    data: state.data,
    tags: state.tags,
    spans: state.spans,
    count: state.count,
    by: state.by,
    hands: state.hands,
    children: state.children,
    parent: state.parent,
    result: state.result,
    open: state.open,
    /** Instants at which each limit has passed. */
    get due() {
      made.due ??= dues(({ dueAt }) => dueAt)
      return made.due
    },
    /** The same as last days, for notices. */
    get dueOn() {
      made.dueOn ??= dues(({ due }) => due)
      return made.dueOn
    },
    /** Whether that day may still move: a year on the way is not announced. */
    get provisional() {
      made.provisional ??= dues(({ provisional }) => provisional)
      return made.provisional
    },
    /** Code of each unit. */
    get unit() {
      made.unit ??= lazy(Object.keys(units), (name) => unitOf(facts, name) ?? null)
      return made.unit
    },
  }
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
