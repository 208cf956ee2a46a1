// Due limits act before anybody looks: one case at a touch, a bounded number for a list.
import { touch } from '@yichuang/flow'
import { dueCases, findCase, type Running, save } from './cases.ts'
import { db } from './tables.ts'
import { rows, type Unit } from './unit.ts'
import type { Glance } from './work.ts'

/** The case as it stands now, its due limits applied and kept. */
export function* current(glance: Glance, id: string): Unit<Running | undefined> {
  const found = yield* findCase(glance, id)
  if (!found) return undefined
  return yield* save(glance, found, touch(found.item, found.state, glance.now, glance.world))
}

/** How many cases a list brings up to date before it is read. */
export const SWEEP = 50

/** The cases that are due now; the caller runs `current` for each, every one a unit of its own. */
export function* waiting(glance: Glance): Unit<string[]> {
  return yield* dueCases(glance.now, SWEEP)
}

/** Puts a case that cannot be brought up to date at the back of the queue, so that it holds up no other. */
export function* postpone(id: string, until: string): Unit<void> {
  yield* rows(db.updateTable('cases').set({ next_due: until }).where('id', '=', id))
}
