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
  const [year, month, day] = parts(from)
  const to = year + years
  if (to < 1 || to > 9999) return undefined
  return `${pad(to, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(to, month)), 2)}`
}

const parts = (text: string): [year: number, month: number, day: number] => {
  const [, year, month, day] = SHAPE.exec(text) ?? []
  return [Number(year ?? 0), Number(month ?? 0), Number(day ?? 0)]
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0))

const pad = (n: number, width: number): string => String(n).padStart(width, '0')
