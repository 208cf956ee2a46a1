// Whether the policy table lets somebody see a case. For all others there is none.
import { type Bearer, permits } from '../../policy/permits.ts'
import { relationsTo } from '../../policy/relations.ts'
import { inItem } from '../broken.ts'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import type { Running } from './cases.ts'
import { current } from './drain.ts'
import { noteLook } from './looks.ts'

/** A case before one reader. */
export interface Seen extends Running {
  bearer: Bearer
}

/** The case up to date, when this person may see it. */
export function* seenCase(work: Work, id: string): Unit<Seen | undefined> {
  const running = yield* current(work, id)
  if (!running) return undefined
  const bearer = yield* bearerOf(work, running)
  if (permits('case.read', bearer)) return { ...running, bearer }
  yield* noteLook(work, { kind: 'denied', action: 'case.read', caseId: id, fields: [] })
  return undefined
}

export function* bearerOf(work: Work, { item, state }: Pick<Running, 'item' | 'state'>): Unit<Bearer> {
  const desks =
    work.actor.kind === 'staff'
      ? yield* rows(db.selectFrom('desks').select(['post', 'unit']).where('case_id', '=', state.id))
      : []
  return inItem(item, () => relationsTo({ item, state, desks }, work))
}
