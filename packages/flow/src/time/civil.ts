// Local dates as strings and as day numbers (1970-01-01 is 0), by integer arithmetic alone: no Date, no zone.
import type { LocalDate } from '@yichuang/definition'

/** Days since 1970-01-01; negative before. */
export type Day = number

/**
 * The day number of a date.
 * @throws RangeError for anything that is not a date of the calendar, such as `2026-02-30`.
 */
export function dayOf(date: LocalDate): Day {
  if (date.length === 10 && date.charCodeAt(4) === DASH && date.charCodeAt(7) === DASH) {
    const year = digits(date, 0, 4)
    const month = digits(date, 5, 7)
    const day = digits(date, 8, 10)
    // Not a number when something is no digit: then nothing holds.
    if (year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)) {
      return numberOf(year, month, day)
    }
  }
  throw new RangeError(`not a date: ${date}`)
}

const DASH = 45

/** By hand, for every step reads a dozen dates and a regular expression costs ten times as much. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The date of a day number. */
export function dateAt(day: Day): LocalDate {
  const { year, month, date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

export const yearAt = (day: Day): number => partsOf(day).year

/** The same day number `n` months on, or the month's last day where it has no such day (DOMAIN C3.2-6; 民法典 202). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = partsOf(day)
  const months = year * 12 + (month - 1) + n
  const y = Math.floor(months / 12)
  const m = months - y * 12 + 1
  return numberOf(y, m, Math.min(date, daysIn(y, m)))
}

export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

// Both conversions let a year begin in March, so that the leap day is its last day, and count in eras of 400 years.
const ERA = 146_097
const EPOCH = 719_468

function numberOf(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const inEra = y - era * 400
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - EPOCH
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const z = day + EPOCH
  const era = Math.floor(z / ERA)
  const inEra = z - era * ERA
  const y = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: y + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: inYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
