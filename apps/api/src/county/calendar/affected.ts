// How many open cases a calendar would move, looked at before anybody confirms it.
import type { CalendarFile } from '@yichuang/definition'
import { recompute } from '@yichuang/flow'
import { findCase } from '../case/cases.ts'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

/** As many as can be looked at while somebody waits. */
const MOST = 200

export interface Affected {
  /** Open cases that were looked at, and those of them with a limit that would move. */
  looked: number
  moved: number
  /** False when there are more open cases than were looked at. */
  all: boolean
}

export function* affectedBy(work: Work, file: CalendarFile): Unit<Affected> {
  const world = { county: { ...work.county, calendars: [...work.county.calendars, file] } }
  const open = yield* rows(
    db
      .selectFrom('cases')
      .select('id')
      .where('done', '=', 0)
      .orderBy('id')
      .limit(MOST + 1),
  )
  let moved = 0
  for (const { id } of open.slice(0, MOST)) {
    const found = yield* findCase(work, id)
    if (!found) continue
    const { entries } = recompute(found.item, found.state, { world, was: work.world, id, at: work.now, cause: '' })
    if (entries.length) moved++
  }
  return { looked: Math.min(open.length, MOST), moved, all: open.length <= MOST }
}
