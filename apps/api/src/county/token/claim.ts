// Uses an assertion up: the same one a second time is refused, and so is a flood of them about one person.
import { instantOf } from '@yichuang/flow'
import type { Asserted } from '../../auth/assertion.ts'
import { type Refused, refuse } from '../answer.ts'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'

/** Assertions about one person that are remembered at a time, which is two minutes' worth. */
const MOST = 40

/** In one transaction: of two that come at once, one wins. */
export function* claimOnce({ who, jti, until }: Asserted, now: number): Unit<Refused | undefined> {
  yield* rows(db.deleteFrom('assertions').where('until', '<', instantOf(now)))
  const { iss, sub } = who
  const used = yield* row(db.selectFrom('assertions').select('jti').where('iss', '=', iss).where('jti', '=', jti))
  if (used) return refuse('api/assertion-used', undefined, '/jti')
  const kept = yield* row(
    db
      .selectFrom('assertions')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('iss', '=', iss)
      .where('sub', '=', sub),
  )
  if ((kept?.count ?? 0) >= MOST) return refuse('api/too-many-tokens')
  yield* rows(db.insertInto('assertions').values({ iss, jti, sub, until: instantOf(until * 1000) }))
  return undefined
}
