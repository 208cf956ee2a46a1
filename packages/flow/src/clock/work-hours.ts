// Time that runs only while the offices are open.
import type { CountyFile, Instant } from '@yichuang/definition'
import { type Day, dayOf, weekdayOf } from '../time/civil.ts'
import { dateOf, msOf, stamp } from '../time/instant.ts'
import type { Calendar } from './calendar.ts'
import { kindOf } from './workdays.ts'
import { MAKEUP, WEEKEND } from './year.ts'

/** Opening hours of working days, and of Saturdays that are none. */
export type Hours = CountyFile['hours']

const HOUR = 3_600_000
const SATURDAY = 6

/**
 * The instant when `n` opening hours have passed since `at` (before it, when `n` is negative). A Saturday has its own
 * hours unless people work on it; a holiday has none (DOMAIN B.0.5, C3.2-8).
 * @throws RangeError when the hours of a working day are empty: nothing would ever end.
 */
export function addWorkHours(
  at: Instant,
  n: number,
  { hours, calendar }: { hours: Hours; calendar: Calendar },
): Instant {
  const workday = spansOf(hours.workday)
  const saturday = spansOf(hours.saturday ?? [])
  if (workday.length === 0) throw new RangeError('no opening hours on working days')
  const open = (day: Day): Span[] => {
    const kind = kindOf(day, calendar)
    if (kind <= MAKEUP) return workday
    return kind === WEEKEND && weekdayOf(day) === SATURDAY ? saturday : []
  }
  let day = dayOf(dateOf(at))
  const clock = msOf(at) - msOf(stamp(day, 0))
  let left = Math.abs(n) * HOUR
  if (left === 0) return at
  for (let from = clock; ; day += n < 0 ? -1 : 1, from = n < 0 ? 24 * HOUR : 0) {
    for (const span of n < 0 ? [...open(day)].reverse() : open(day)) {
      const [begin, end] = n < 0 ? [span[0], Math.min(span[1], from)] : [Math.max(span[0], from), span[1]]
      const passed = Math.max(0, end - begin)
      if (passed >= left) return n < 0 ? stamp(day, end - left) : stamp(day, begin + left)
      left -= passed
    }
  }
}

type Span = [number, number]

/** Opening spans in milliseconds since 00:00, in order; what ends before it begins is nothing. */
const spansOf = (spans: Hours['workday']): Span[] =>
  spans
    .map(([from, to]): Span => [clockOf(from), clockOf(to)])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b)

function clockOf(text: string): number {
  const [hour, minute] = text.split(':').map(Number)
  return ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000
}
