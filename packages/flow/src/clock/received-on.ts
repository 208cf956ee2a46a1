// On which day something came in, in a county that takes nothing in while its offices are closed.
import type { Instant, LocalDate } from '@yichuang/definition'
import { dateAt, dayOf } from '../time/civil.ts'
import { dateOf, stamp } from '../time/instant.ts'
import type { Calendar } from './calendar.ts'
import { closingOf, type Hours } from './open-hours.ts'
import { rollToWorkday, works } from './workdays.ts'

/**
 * The date of receipt under `offHoursReceipt: "nextWorkday"` (DOMAIN C3.2-9): that day on a working day until the offices
 * close, before they open and at noon too, else the next working day. A Saturday that is off is a day off, whoever sits
 * at the window then: who hands in later is never received earlier. `on` is the day that a clerk wrote for paper; its
 * hour is not known.
 */
export function receivedOn(
  { at, on }: { at: Instant; on?: LocalDate },
  of: { hours: Hours; calendar: Calendar },
): LocalDate {
  const day = dayOf(on ?? dateOf(at))
  const closing = works(day, of.calendar) ? closingOf(day, of) : undefined
  const isClosed = on === undefined && closing !== undefined && at >= stamp(day, closing)
  return dateAt(rollToWorkday(isClosed ? day + 1 : day, of.calendar))
}
