// The colour of a running limit: how near its end is.
import type { CountyFile, Instant, LocalDate } from '@yichuang/definition'
import type { Clock } from '../command.ts'
import { dateOf } from '../time/instant.ts'
import type { Calendar } from './calendar.ts'
import { workdaysBetween } from './workdays.ts'

/** Up to how many working days left a colour shows; red is always what is overdue. */
export type ColourRule = NonNullable<CountyFile['colours']>

/** DOMAIN C3.2-11: remind at two working days left, yellow on the last day. A county may want others. */
export const COLOURS: ColourRule = { remind: 2, yellow: 0 }

/** Overdue is when `dueAt` is reached, whatever the working days say. */
export function colourOf(
  limit: { due: LocalDate; dueAt: Instant },
  now: Instant,
  { calendar, rule = COLOURS }: { calendar: Calendar; rule?: ColourRule | undefined },
): Clock['colour'] {
  if (now >= limit.dueAt) return 'red'
  const left = workdaysBetween(dateOf(now), limit.due, calendar)
  if (left <= rule.yellow) return 'yellow'
  return left <= rule.remind ? 'remind' : 'calm'
}
