// Working days: is it one, the n-th one from a date, how many lie between two dates.
import type { LocalDate } from '@yichuang/definition'
import { type Day, dateAt, dayOf } from '../time/civil.ts'
import type { Calendar } from './calendar.ts'
import { MAKEUP } from './year.ts'

/** Whether people work on this date in this calendar's region. */
export const isWorkday = (date: LocalDate, calendar: Calendar): boolean => works(dayOf(date), calendar)

/**
 * The n-th working day after `start`, which itself does not count (民法典 201); 0 is `start` itself; a negative `n`
 * counts backwards. DOMAIN C3.2-2.
 */
export const addWorkdays = (start: LocalDate, n: number, calendar: Calendar): LocalDate =>
  dateAt(stepWorkdays(dayOf(start), n, calendar))

/** Working days in `(from, to]`: the first date does not count, the last does. 0 when `to` is not after `from`. */
export const workdaysBetween = (from: LocalDate, to: LocalDate, calendar: Calendar): number =>
  countWorkdays(dayOf(from), dayOf(to), calendar)

export const works = (day: Day, calendar: Calendar): boolean => kindOf(day, calendar) <= MAKEUP

export function kindOf(day: Day, calendar: Calendar): number {
  const year = calendar.yearOf(day)
  return year.kinds[day - year.first] as number
}

export function stepWorkdays(start: Day, n: number, calendar: Calendar): Day {
  const step = n < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(n); left > 0; ) {
    day += step
    if (works(day, calendar)) left--
  }
  return day
}

export function countWorkdays(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = from + 1; day <= to; day++) if (works(day, calendar)) count++
  return count
}

/** This day if people work on it, else the nearest one after it (or before it, with -1) on which they do. */
export function rollToWorkday(day: Day, calendar: Calendar, step: 1 | -1 = 1): Day {
  let rolled = day
  while (!works(rolled, calendar)) rolled += step
  return rolled
}
