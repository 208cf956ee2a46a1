// Instants as strings with the offset +08:00: from and to milliseconds, and the local date they lie on.
import type { Instant, LocalDate } from '@yichuang/definition'
import { type Day, dateAt, dayOf, two } from './civil.ts'

const DAY = 86_400_000
const OFFSET = 28_800_000

/**
 * The instant of so many milliseconds since 1970-01-01T00:00Z, as `YYYY-MM-DDThh:mm:ss+08:00`; milliseconds are
 * written only where there are some. Instants sort as text in the order of time ("+" comes before ".").
 */
export function instantOf(ms: number): Instant {
  const local = Math.floor(ms) + OFFSET
  const day = Math.floor(local / DAY)
  return stamp(day, local - day * DAY)
}

/**
 * Milliseconds since 1970-01-01T00:00Z.
 * @throws RangeError for anything but an instant at +08:00.
 */
export function msOf(at: Instant): number {
  const [, date, hour, minute, second, milli] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?\+08:00$/.exec(at) ?? []
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  if (date === undefined || h > 23 || m > 59 || s > 59) throw new RangeError(`not an instant at +08:00: ${at}`)
  return dayOf(date) * DAY - OFFSET + ((h * 60 + m) * 60 + s) * 1000 + Number(milli ?? 0)
}

/** The local date of an instant: its first ten characters, for it is written in local time. */
export const dateOf = (at: Instant): LocalDate => at.slice(0, 10)

/** The exclusive end of a day, its 24:00: the next day's 00:00 (民法典 203; DOMAIN C3.2-7). */
export const endOf = (day: Day): Instant => stamp(day + 1, 0)

/** The instant so many milliseconds after a day's 00:00; its 24:00 is the next day's. */
export function stamp(day: Day, ms: number): Instant {
  if (ms >= DAY) return stamp(day + 1, ms - DAY)
  const milli = ms % 1000
  const seconds = (ms - milli) / 1000
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${dateAt(day)}T${time}${milli === 0 ? '' : `.${String(milli).padStart(3, '0')}`}+08:00`
}
