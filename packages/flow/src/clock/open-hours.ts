// When the offices are open on a day.
import type { CountyFile } from '@yichuang/definition'
import { type Day, weekdayOf } from '../time/civil.ts'
import type { Calendar } from './calendar.ts'
import { kindOf } from './workdays.ts'
import { MAKEUP, WEEKEND } from './year.ts'

/** Opening hours of working days, and of Saturdays that are none. */
export type Hours = CountyFile['hours']

/** Milliseconds since 00:00. */
export type Opening = [from: number, to: number]

export const HOUR = 3_600_000
const SATURDAY = 6

/**
 * The openings of each day, in order. A Saturday has its own hours unless people work on it; a holiday has none
 * (DOMAIN B.0.5, C3.2-8).
 */
export function openHours({ hours, calendar }: { hours: Hours; calendar: Calendar }): (day: Day) => Opening[] {
  const workday = openingsOf(hours.workday)
  const saturday = openingsOf(hours.saturday ?? [])
  return (day) => {
    const kind = kindOf(day, calendar)
    if (kind <= MAKEUP) return workday
    return kind === WEEKEND && weekdayOf(day) === SATURDAY ? saturday : []
  }
}

/** When the offices close for the day, in milliseconds since 00:00; undefined when they do not open. */
export function closingOf(day: Day, of: { hours: Hours; calendar: Calendar }): number | undefined {
  const ends = openHours(of)(day).map(([, to]) => to)
  return ends.length === 0 ? undefined : Math.max(...ends)
}

/** What ends before it begins is nothing. */
const openingsOf = (spans: Hours['workday']): Opening[] =>
  spans
    .map(([from, to]): Opening => [clockOf(from), clockOf(to)])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b)

function clockOf(text: string): number {
  const [hour, minute] = text.split(':').map(Number)
  return (hour ?? 0) * HOUR + (minute ?? 0) * 60_000
}
