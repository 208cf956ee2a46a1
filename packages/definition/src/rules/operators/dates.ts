// Dates of a person's life, by the calendar and without a clock.
import type { LocalDate } from '../../format/words.ts'
import { addYearsTo, fullYears, isDate } from '../../validate/formats/civil-date.ts'
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
export const addYears: Operator = {
  name: 'addYears',
  takes: [2, 2],
  run: (call) => {
    const from = date(call, 0)
    const years = call.arg(1)
    if (from === null || years === null) return null
    if (typeof years !== 'number' || !Number.isInteger(years)) return call.fail('rule/not-a-whole-number')
    return addYearsTo(from, years) ?? call.fail('rule/too-big-a-number')
  },
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
