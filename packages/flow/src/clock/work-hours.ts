// Time that runs only while the offices are open.
import type { Instant } from '@yichuang/definition'
import { dayOf } from '../time/civil.ts'
import { dateOf, msOf, stamp } from '../time/instant.ts'
import type { Calendar } from './calendar.ts'
import { HOUR, type Hours, openHours } from './open-hours.ts'

/**
 * The instant when `n` opening hours have passed since `at` (before it, when `n` is negative).
 * @throws RangeError when the hours of a working day are empty: nothing would ever end.
 */
export function addWorkHours(
  at: Instant,
  n: number,
  { hours, calendar }: { hours: Hours; calendar: Calendar },
): Instant {
  if (!hours.workday.some(([from, to]) => to > from)) throw new RangeError('no opening hours on working days')
  const open = openHours({ hours, calendar })
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
