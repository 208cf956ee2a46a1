// The log of what was refused: who tried what, and the codes; never what was typed. Kept for half a year.
import type { Instant, Trouble } from '@yichuang/definition'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface Attempted {
  caseId: string | null
  item: string
  event: string
}

export function* noteRefusal(work: Work, { caseId, item, event }: Attempted, troubles: Trouble[]): Unit<void> {
  const codes = JSON.stringify([...new Set(troubles.map(({ code }) => code))])
  yield* rows(
    db.insertInto('refusals').values({
      case_id: caseId,
      item,
      event: event.slice(0, 80),
      person: work.actor.id,
      codes,
      at: work.now,
    }),
  )
}

/** Whoever looks into an attempt looks within half a year; a register of a county must not grow for ever. */
export const REFUSALS_KEPT = 183 * 24 * 3_600_000
/** However many came in that time: the newest of them. */
const MOST = 100_000

export function* forgetRefusals(before: Instant, most = MOST): Unit<void> {
  yield* rows(db.deleteFrom('refusals').where('at', '<', before))
  const newest = yield* row(db.selectFrom('refusals').select((of) => of.fn.max('id').as('id')))
  yield* rows(db.deleteFrom('refusals').where('id', '<=', (newest?.id ?? 0) - most))
}
