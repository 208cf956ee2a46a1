// Civil arithmetic against the platform's own UTC calendar.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, dateAt, dayOf, weekdayOf, yearAt } from '../../src/time/civil.ts'

const anyDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') })

describe('a local date', () => {
  test('is the same day as in the UTC calendar, with its weekday and year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const utc = new Date(day * 86_400_000)
        expect(dateAt(day)).toBe(utc.toISOString().slice(0, 10))
        expect(dayOf(dateAt(day))).toBe(day)
        expect(weekdayOf(day)).toBe(utc.getUTCDay())
        expect(yearAt(day)).toBe(utc.getUTCFullYear())
      }),
      { numRuns: 3000 },
    )
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-30', '2026-4-3', '', '2026-04-03 '])(
    '%j is none',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError)
    },
  )

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (date, n, then) => {
    expect(dateAt(addMonths(dayOf(date), n))).toBe(then)
  })
})
