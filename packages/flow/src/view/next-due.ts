// When a case next acts by itself.
import type { Instant } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Item, World } from '../command.ts'
import { firstDue } from '../decide/drain.ts'
import { lastMoment } from '../facts/last-moment.ts'

/** Instant at which the first limit acts; undefined when none waits or all are paused. A hint for an alarm, never truth. */
export function nextDue(item: Item, state: CaseState, world: World): Instant | undefined {
  if (state.status === 'done') return undefined
  return firstDue(item, state, world, lastMoment(state).at)?.dueAt
}
