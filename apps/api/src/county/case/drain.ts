// Due limits act before anybody looks: one case at a touch, a bounded number for a list.
import { nextDue, touch } from '@yichuang/flow'
import { inItem, ofItem } from '../broken.ts'
import { recounted } from '../calendar/recount.ts'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'
import { dueCases, findCase, type Running, save } from './cases.ts'

/** The case as it stands now, its due limits applied and kept. */
export function* current(glance: Glance, id: string): Unit<Running | undefined> {
  const found = yield* findCase(glance, id)
  if (!found) return undefined
  return yield* ofItem(found.item, applied(glance, found))
}

function* applied(glance: Glance, left: Running & { turn: number }): Unit<Running> {
  const found = left.state.status === 'done' ? left : yield* recounted(glance, left)
  return yield* save(glance, found, touch(found.item, found.state, glance.now, glance.world))
}

/** As `current`; a hint that was wrong (a calendar has changed since) is set right, so that it is not met again. */
export function* sweepCase(glance: Glance, id: string): Unit<void> {
  const running = yield* current(glance, id)
  if (!running) return
  const { item, state } = running
  const due = inItem(item, () => nextDue(item, state, glance.world) ?? null)
  if (due !== null && due <= glance.now) throw new Error('a limit is due and does not act')
  yield* postpone(id, due)
}

/** How many cases a list brings up to date before it is read. */
const SWEEP = 50

/** The cases that are due now; the caller runs `current` for each, every one a unit of its own. */
export function* waiting(glance: Glance): Unit<string[]> {
  return yield* dueCases(glance.now, SWEEP)
}

/** When the case is looked at next without being asked for. */
export function* postpone(id: string, until: string | null): Unit<void> {
  yield* rows(db.updateTable('cases').set({ next_due: until }).where('id', '=', id))
}
