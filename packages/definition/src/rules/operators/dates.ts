// Dates of a person's life, by the calendar and without a clock.
import type { Json, LocalDate } from '../../format/words.ts'
import { addDaysTo, addMonthsTo, addYearsTo, dayNumber, fullYears, isDate } from '../../validate/formats/civil-date.ts'
import { readResidentId } from '../../validate/formats/resident-id.ts'
import type { Call, Operator } from '../operator.ts'

/**
 * `[birthDate, onDate]`: full years of age, reached on the birthday itself. Null when either date is missing or the
 * birth lies after `onDate`. Agrees with `addYears`: age is at least n from `addYears(birthDate, n)` on.
 */
export const age: Operator = {
  name: 'age',
  takes: [2, 2],
  run: (call) => {
    const born = date(call, 0)
    const on = date(call, 1)
    return born === null || on === null || on < born ? null : fullYears(born, on)
  },
}

/**
 * `[date, n]`: the same day n years on (or back). 29 February becomes 28 February in a common year: where the month has
 * no corresponding day, its last day counts (Civil Code, art. 202).
 */
export const addYears = moved('addYears', addYearsTo)
/** The same with months: 31 January and one month is 28 or 29 February. */
export const addMonths = moved('addMonths', addMonthsTo)
/** `[date, n]`: n days on (or back), days off counted like others. */
export const addDays = moved('addDays', addDaysTo)

/** `[from, to]`: days from one day to the other, 0 on the same day, negative when `to` is the earlier. */
export const daysBetween = compared('daysBetween', (from, to) => dayNumber(to) - dayNumber(from))
/** Dates only: `<` would also compare other texts. No when either is missing. */
export const before = compared('before', (a, b) => a < b, false)
export const after = compared('after', (a, b) => a > b, false)

/** The month of a day, `2026-04`. */
export const monthOf: Operator = {
  name: 'monthOf',
  takes: [1, 1],
  run: (call) => date(call, 0)?.slice(0, 7) ?? null,
}

/** The birth date in a resident ID number (GB 11643); null when there is no valid number. */
export const birthDateOf: Operator = {
  name: 'birthDateOf',
  takes: [1, 1],
  run: (call) => person(call)?.birthDate ?? null,
}

/** "1" male or "2" female (GB/T 2261.1) by the resident ID number; null when there is no valid number. */
export const genderOf: Operator = {
  name: 'genderOf',
  takes: [1, 1],
  run: (call) => person(call)?.gender ?? null,
}

function person(call: Call): { birthDate: LocalDate; gender: '1' | '2' } | undefined {
  const value = call.arg(0)
  return typeof value === 'string' ? readResidentId(value) : undefined
}

function date(call: Call, index: number): LocalDate | null {
  const value = call.arg(index)
  if (value === null) return null
  return typeof value === 'string' && isDate(value) ? value : call.fail('rule/not-a-date')
}

function moved(name: string, to: (from: LocalDate, n: number) => LocalDate | undefined): Operator {
  return {
    name,
    takes: [2, 2],
    run: (call) => {
      const from = date(call, 0)
      const n = call.arg(1)
      if (from === null || n === null) return null
      if (typeof n !== 'number' || !Number.isInteger(n)) return call.fail('rule/not-a-whole-number')
      return (Math.abs(n) > MOST ? undefined : to(from, n)) ?? call.fail('rule/too-big-a-number')
    },
  }
}

/** Further than the calendar reaches, in days. */
const MOST = 4_000_000

function compared(name: string, answer: (a: LocalDate, b: LocalDate) => Json, missing: Json = null): Operator {
  return {
    name,
    takes: [2, 2],
    run: (call) => {
      const a = date(call, 0)
      const b = date(call, 1)
      return a === null || b === null ? missing : answer(a, b)
    },
  }
}
