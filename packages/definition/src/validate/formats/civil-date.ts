// The calendar in strings: `YYYY-MM-DD`, without a clock or a time zone.
import type { LocalDate } from '../../format/words.ts'

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether such a day exists in the Gregorian calendar, from year 1 on. */
export function isDate(text: string): boolean {
  const [year, month, day] = parts(text)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Full years between two real dates; the anniversary itself completes a year. `on` is not before `from`. */
export function fullYears(from: LocalDate, on: LocalDate): number {
  const years = parts(on)[0] - parts(from)[0]
  const anniversary = addYearsTo(from, years)
  return anniversary === undefined || on < anniversary ? years - 1 : years
}

/** The corresponding day; the month's last day where there is none. Undefined outside the years 1 to 9999. */
export function addYearsTo(from: LocalDate, years: number): LocalDate | undefined {
  return addMonthsTo(from, years * 12)
}

/** The corresponding day some months on or back; the month's last day where there is none. Undefined outside the years 1 to 9999. */
export function addMonthsTo(from: LocalDate, months: number): LocalDate | undefined {
  const [year, month, day] = parts(from)
  const count = year * 12 + month - 1 + months
  const to = Math.floor(count / 12)
  return to < 1 || to > 9999 ? undefined : written(to, count - to * 12 + 1, day)
}

/** Days since the last of the year 0, by the Gregorian calendar throughout. */
export function dayNumber(date: LocalDate): number {
  const [year, month, day] = parts(date)
  // Counted from March on, so that the leap day is the last of its year.
  const y = month < 3 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 153 + 2) / 5) + day - 306
  )
}

/** The day so many days on or back. Undefined outside the years 1 to 9999. */
export function addDaysTo(from: LocalDate, days: number): LocalDate | undefined {
  const to = dayNumber(from) + days
  if (to < 1 || to > LAST) return undefined
  // The first of the year, then of the month, that is not later.
  let at = addMonthsTo('0001-01-01', Math.floor(to / 366) * 12) ?? from
  for (const step of [12, 1]) {
    for (let next = addMonthsTo(at, step); next && dayNumber(next) <= to; next = addMonthsTo(at, step)) at = next
  }
  const [year, month] = parts(at)
  return written(year, month, to - dayNumber(at) + 1)
}

const parts = (text: string): [year: number, month: number, day: number] => {
  const [, year, month, day] = SHAPE.exec(text) ?? []
  return [Number(year ?? 0), Number(month ?? 0), Number(day ?? 0)]
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0))

/** The month's last day where the month is shorter. */
const written = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(year, month)), 2)}`

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** 9999-12-31 */
const LAST = 3_652_059
