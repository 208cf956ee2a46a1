// A case before anything has happened to it, and what every event writes down.
import { own } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Command, Item } from '../command.ts'
import type { Seat } from '../facts/desk.ts'

/** Every declared event is counted from the beginning: a rule never asks for a count that is not there. */
export function blankCase({ id, version, hash, bundle }: Item, { start }: Command): CaseState {
  return {
    id: start?.caseId ?? '',
    no: start?.caseNo ?? '',
    item: { id, version, hash },
    seq: 0,
    status: 'active',
    value: '',
    history: {},
    applicant: { id: start?.applicant.id ?? '', name: start?.applicant.name ?? '' },
    channel: start?.channel ?? 'online',
    data: {},
    tags: [],
    spans: {},
    timers: [],
    parked: [],
    keep: [],
    extended: [],
    count: Object.fromEntries(['start', ...Object.keys(bundle.service.events)].map((event) => [event, 0])),
    by: {},
    hands: {},
    children: Object.fromEntries(Object.keys(bundle.service.children).map((name) => [name, []])),
  }
}

/** How often, by whom last, and whose hands have been at the desk; a substitute's and also his principal's. */
export function noted(
  state: CaseState,
  { event, actor }: Command,
  { desk, for: seated }: Seat,
): Pick<CaseState, 'count' | 'by' | 'hands'> {
  const hands = own(state.hands, desk) ?? []
  const whom = seated ?? actor.for
  const ids = [actor.id, ...(whom === undefined ? [] : [whom])]
  return {
    count: { ...state.count, [event]: (own(state.count, event) ?? 0) + 1 },
    by: { ...state.by, [event]: actor.id },
    hands: { ...state.hands, [desk]: [...hands, ...ids.filter((id) => !hands.includes(id))] },
  }
}
