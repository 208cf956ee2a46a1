// Who may see a case: its applicant, and staff who hold, or have held, a desk of it. For all others there is none.
import { offers } from '@yichuang/flow'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import type { Running } from './cases.ts'
import { current } from './drain.ts'

export interface Seen extends Running {
  as: 'applicant' | 'staff'
}

/** The case up to date, when this person may see it. */
export function* seenCase(work: Work, id: string): Unit<Seen | undefined> {
  const running = yield* current(work, id)
  if (!running) return undefined
  const { actor } = work
  if (actor.kind === 'resident')
    return running.state.applicant.id === actor.id ? { ...running, as: 'applicant' } : undefined
  return (yield* isOfficer(work, running)) ? { ...running, as: 'staff' } : undefined
}

function* isOfficer({ actor, world, now }: Work, { item, state }: Running): Unit<boolean> {
  if (Object.values(state.hands).some((hands) => hands.includes(actor.id))) return true
  const desks = yield* rows(db.selectFrom('desks').select(['post', 'unit']).where('case_id', '=', state.id))
  if (desks.some(({ post, unit }) => actor.posts.some((held) => held.post === post && held.unit === unit))) return true
  return offers(item, state, actor, world, now).length > 0
}
