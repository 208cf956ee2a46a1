// What webhooks are told of one entry: ids, codes, states and dates. Nothing that a person typed, and no person.
import type { Webhook } from '@yichuang/definition'
import { type CaseState, clocks, type Effect, type Entry, type Item, pathOf, type World } from '@yichuang/flow'
import { envelope } from './notifiers.ts'

export interface Happened {
  type: string
  body: string
}

export interface Step {
  item: Item
  /** The case as the entry left it. */
  state: CaseState
  entry: Entry
  world: World
}

/** Effects that are work for somebody outside; `notify` becomes a note, the others are in the case already. */
const OUT = ['publish', 'takeDown', 'open', 'tell', 'emit']

/** Of what kind an entry is, as types begin: somebody acted, a limit passed, a new calendar moved its dates. */
const KINDS = { event: 'case', timer: 'limit', calendar: 'calendar', migration: 'case' } as const

/** `case.accept` or `limit.receipt`, then `effect.publish` and so on; only what somebody asked for is made. */
export function happenedIn(step: Step, webhooks: readonly Webhook[]): Happened[] {
  const { entry } = step
  const out = entry.effects.filter(({ type }) => OUT.includes(type))
  const types: [string, Effect?][] = [
    [`${KINDS[entry.kind]}.${entry.event}`],
    ...out.map((effect): [string, Effect] => [`effect.${effect.type}`, effect]),
  ]
  const wanted = types.filter(([type]) => webhooks.some((webhook) => wants(webhook, type)))
  if (!wanted.length) return []
  const data = dataOf(step)
  return wanted.map(([type, effect]) => ({
    type,
    body: envelope(type, entry.at, { ...data, ...(effect ? noticeOf(step, effect) : {}) }),
  }))
}

export const wants = ({ events }: Webhook, type: string): boolean =>
  events.some((one) => one === '*' || one === type || (one.endsWith('.*') && type.startsWith(one.slice(0, -1))))

function dataOf({ item, state, entry, world }: Step) {
  const due = clocks(item, state, world, entry.at).filter((clock) => clock.state === 'running')
  const mayMove = due.flatMap((clock) => (clock.provisional ? clock.limit : []))
  return {
    county: world.county.county.id,
    case: state.id,
    no: state.no,
    item: item.id,
    version: item.version,
    seq: entry.seq,
    event: entry.event,
    kind: entry.kind === 'timer' ? 'limit' : entry.kind,
    at: entry.at,
    on: entry.on,
    state: pathOf(item, state.value),
    done: state.status === 'done',
    ...(state.result === undefined ? {} : { result: state.result }),
    due: Object.fromEntries(due.map((clock) => [clock.limit, clock.due])),
    ...(mayMove.length ? { provisional: mayMove } : {}),
  }
}

/** The code of the notice, when it is one of the service's; no other param of an effect goes out. */
function noticeOf({ item }: Step, { params }: Effect): { notice?: string } {
  const notice = String(params['notice'] ?? '')
  return Object.hasOwn(item.bundle.service.notices, notice) ? { notice } : {}
}
