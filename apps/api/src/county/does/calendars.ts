// Calendars: one person uploads a year, another compares it with the notice and confirms; then open cases are recounted.
import { type CalendarFile, checkFile, hashOf, type Json, type Problem, say } from '@yichuang/definition'
import { calendarTroubles } from '@yichuang/flow'
import { calendarsView, regionsOf } from '../../views/calendars.ts'
import { type Answer, done, isRefused, refuse } from '../answer.ts'
import { affectedBy } from '../calendar/affected.ts'
import { countBehind } from '../calendar/recount.ts'
import { type CalendarRow, db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface DecideCalendar {
  no: number
  /** Confirmed with the hash of what was looked at, or refused with a reason. */
  decision: { hash: string } | { reason: string }
}

/** GET calendars: what counts, what waits for a second person, what is missing. */
export function* readCalendars(work: Work): Unit<Answer> {
  const proposals = yield* rows(db.selectFrom('calendars').selectAll().where('state', '=', 'proposed').orderBy('no'))
  const refused = yield* rows(
    db.selectFrom('calendars').selectAll().where('state', '=', 'refused').orderBy('no', 'desc').limit(5),
  )
  const affected = new Map<number, { looked: number; moved: number; all: boolean }>()
  for (const { no, file } of proposals) affected.set(no, yield* affectedBy(work, JSON.parse(file) as CalendarFile))
  const recounting = yield* countBehind(work.calendars.turn)
  return done(200, calendarsView(work, { proposals, refused, affected, recounting }))
}

/** POST calendars: the same content that waits already is answered again. */
export function* proposeCalendar(work: Work, given: Json): Unit<Answer> {
  const findings = findingsIn(work, given)
  if (findings.length) {
    return { troubles: [{ code: 'api/calendar-broken', at: '', params: { count: findings.length } }, ...findings] }
  }
  const file = given as unknown as CalendarFile
  const { region, year } = file
  const regions = regionsOf(work.county)
  if (!regions.includes(region)) {
    return refuse('api/calendar-other-region', { region, regions: regions.join(', ') }, '/calendar/region')
  }
  const hash = hashOf(plain(file))
  const inForce = work.county.calendars.findLast((one) => one.region === region && one.year === year)
  if (inForce?.status === 'published' && hashOf(plain(inForce)) === hash) {
    return refuse('api/calendar-in-force', { region, year })
  }
  const waiting = yield* row(
    db.selectFrom('calendars').select('no').where('state', '=', 'proposed').where('hash', '=', hash),
  )
  if (!waiting) {
    yield* rows(
      db.insertInto('calendars').values({
        region,
        year,
        hash,
        file: JSON.stringify(file),
        state: 'proposed',
        proposed_by: work.actor.id,
        proposed_at: work.now,
        decided_by: null,
        decided_at: null,
        reason: null,
        turn: null,
      }),
    )
  }
  const shown = yield* readCalendars(work)
  return isRefused(shown) ? shown : { ...shown, status: 201 }
}

/** POST calendars/{no}/decision: whoever uploaded it may not confirm it. */
export function* decideCalendar(work: Work, { no, decision }: DecideCalendar): Unit<Answer> {
  const found = yield* row(db.selectFrom('calendars').selectAll().where('no', '=', no))
  if (!found) return refuse('api/unknown-calendar')
  if (found.state !== 'proposed') return refuse('api/calendar-decided')
  const confirms = 'hash' in decision
  if (confirms && found.proposed_by === work.actor.id) return refuse('api/calendar-own')
  if (confirms && decision.hash !== found.hash) return refuse('api/calendar-not-as-seen', undefined, '/hash')
  yield* rows(
    db
      .updateTable('calendars')
      .set({
        state: confirms ? 'confirmed' : 'refused',
        decided_by: work.actor.id,
        decided_at: work.now,
        reason: confirms ? null : decision.reason,
        turn: confirms ? work.calendars.turn + 1 : null,
      })
      .where('no', '=', no),
  )
  return done(200, { no, state: confirms ? 'confirmed' : 'refused' } satisfies Pick<CalendarRow, 'no' | 'state'>)
}

/** An editor's `$schema` is no part of what counts. */
const plain = ({ $schema: _, ...file }: CalendarFile): Json => file as unknown as Json

function findingsIn({ lang }: Work, given: Json): Problem[] {
  const under = (found: Problem) => ({ ...found, at: `/calendar${found.at}` })
  const shape = checkFile('calendar', given, { lang })
  if (shape.length) return shape.map(under)
  const file = given as unknown as CalendarFile
  const troubles = [
    ...(file.status === 'published' ? [] : [{ code: 'flow/calendar-without-notice', at: '/status' }]),
    ...calendarTroubles(file),
  ]
  return troubles.map((trouble) => under(say(trouble, lang)))
}
