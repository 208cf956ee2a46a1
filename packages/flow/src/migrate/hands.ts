// Who acted, where and how often, in the new version's names.
import { own } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import { type Passage, refuse } from './moving.ts'

type Acted = Pick<CaseState, 'hands' | 'by' | 'count' | 'children'>

/** Nobody is forgotten: a desk that somebody acted at must be remembered by one of the new version. */
export function handsAfter(passage: Passage, state: CaseState): Acted {
  const { plan, to } = passage
  const { desks, events, children } = to.bundle.service
  const hands: CaseState['hands'] = {}
  for (const [desk, ids] of Object.entries(state.hands)) {
    const becomes = own(plan.desks, desk) ?? desk
    if (ids.length > 0 && own(desks, becomes) === undefined)
      refuse(passage, 'flow/migration-desk-lost', { at: `/desks/${desk}`, desk })
    hands[becomes] = [...new Set([...(hands[becomes] ?? []), ...ids])]
  }
  const count: CaseState['count'] = {}
  for (const [event, times] of Object.entries(state.count)) {
    const becomes = own(plan.events, event) ?? event
    count[becomes] = (count[becomes] ?? 0) + times
  }
  for (const event of Object.keys(events)) count[event] ??= 0
  const by = Object.fromEntries(Object.entries(state.by).map(([event, id]) => [own(plan.events, event) ?? event, id]))
  const opened = { ...state.children }
  for (const name of Object.keys(children)) opened[name] ??= []
  return { hands, count, by, children: opened }
}
