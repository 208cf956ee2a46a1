// After a calendar was confirmed: every open case has it written down once which of its limits moved.
import { recompute, touch } from '@yichuang/flow'
import { type Running, save } from '../case/cases.ts'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'
import type { Confirmed } from './in-force.ts'

/** How many cases are recounted in one go. */
export const RECOUNT = 50

/**
 * Brings a case to the calendar that counts now, confirmation by confirmation: what became due before one is done
 * under the calendar before it, then the dates that moved are written down with the moment from which they hold.
 */
export function* recounted(glance: Glance, running: Running & { turn: number }): Unit<Running> {
  const missed = glance.calendars.confirmed.filter(({ turn }) => turn > running.turn)
  if (missed.length === 0) return running
  let now: Running = running
  for (const confirmed of missed) {
    const was = { county: glance.calendars.after(confirmed.turn - 1, glance.files) }
    const world = { county: glance.calendars.after(confirmed.turn, glance.files) }
    now = yield* save({ ...glance, world: was }, now, touch(now.item, now.state, confirmed.at, was))
    const decision = recompute(now.item, now.state, {
      world,
      was,
      id: `calendar:${confirmed.no}`,
      at: confirmed.at,
      recordedAt: glance.now,
      cause: causeOf(confirmed),
    })
    now = yield* save({ ...glance, world }, now, decision)
  }
  yield* setTurn(now.state.id, glance.calendars.turn)
  return now
}

const causeOf = ({ file }: Confirmed): string => file.source.notice ?? file.source.note ?? `${file.region} ${file.year}`

/** Open cases that a confirmed calendar has not been applied to, the longest behind first. */
export function* behind({ calendars }: Glance, atMost: number): Unit<string[]> {
  if (calendars.turn === 0) return []
  const found = yield* rows(
    db
      .selectFrom('cases')
      .select('id')
      .where('done', '=', 0)
      .where('turn', '<', calendars.turn)
      .orderBy('turn')
      .orderBy('id')
      .limit(atMost),
  )
  return found.map(({ id }) => id)
}

/** Whether any open case is behind; asked for every alarm. */
export function* anyBehind(turn: number): Unit<boolean> {
  if (turn === 0) return false
  const query = db.selectFrom('cases').select('id').where('done', '=', 0).where('turn', '<', turn).limit(1)
  return (yield* row(query)) !== undefined
}

export function* countBehind(turn: number): Unit<number> {
  const found = yield* row(
    db
      .selectFrom('cases')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('done', '=', 0)
      .where('turn', '<', turn),
  )
  return found?.count ?? 0
}

/** A case that cannot be recounted must not be met again and again: its dates are right all the same. */
export function* setTurn(id: string, turn: number): Unit<void> {
  yield* rows(db.updateTable('cases').set({ turn }).where('id', '=', id))
}
