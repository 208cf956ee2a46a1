// Working days against an oracle that shares nothing with the room, on every day of two years and on random ones.
import { addWorkdays, isWorkday, workdaysBetween } from '@yichuang/flow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { works } from '../oracle/calendar.ts'
import { next } from '../oracle/dates.ts'
import { answerOf } from '../oracle/due.ts'
import { baseline, day, hours, national, published } from './sample.ts'

const layers = { nation: [...published, baseline] }
const plain = { roll: false, dayEnds: 'midnight', layers, hours } as const
const dueBy = (start: string, n: number): string =>
  answerOf({ ...plain, pauses: [], extensions: [], n, in: 'wd', start: day(start) }).due
// 1000 days after the first of January 2025: to the end of September 2027.
const anyDate = fc.integer({ min: 0, max: 1000 }).map((days) => next('2025-01-01', days))
const few = fc.integer({ min: 0, max: 60 })

describe('working days', () => {
  test('are the oracle’s on each day from 2025 to 2027', () => {
    for (let date = '2025-01-01'; date <= '2027-12-31'; date = next(date)) {
      expect([date, isWorkday(date, national)]).toEqual([date, works(date, layers)])
    }
  })

  test('are 248 in each published year', () => {
    expect(workdaysBetween('2024-12-31', '2025-12-31', national)).toBe(248)
    expect(workdaysBetween('2025-12-31', '2026-12-31', national)).toBe(248)
  })

  test('end where the oracle ends, from each day of 2025 and 2026', () => {
    for (let date = '2025-01-01'; date <= '2026-12-31'; date = next(date)) {
      for (const n of [0, 1, 3, 5, 10, 20, 45]) expect(addWorkdays(date, n, national)).toBe(dueBy(date, n))
    }
  })

  test('add up: a and then b days is a + b days', () => {
    fc.assert(
      fc.property(anyDate, few, few, (start, a, b) => {
        const twice = addWorkdays(addWorkdays(start, a, national), b, national)
        expect(twice).toBe(addWorkdays(start, a + b, national))
      }),
      { numRuns: 2000 },
    )
  })

  test('never end earlier for a later start or for more days', () => {
    fc.assert(
      fc.property(anyDate, few, few, few, (start, n, more, later) => {
        const due = addWorkdays(start, n, national)
        expect(addWorkdays(start, n + more, national) >= due).toBe(true)
        expect(addWorkdays(next(start, later), n, national) >= due).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('counted between start and end are as many as were asked, and lead back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const due = addWorkdays(start, n, national)
        expect(workdaysBetween(start, due, national)).toBe(n)
        expect(workdaysBetween(due, start, national)).toBe(0)
        const back = addWorkdays(due, -n, national)
        expect(back <= start && workdaysBetween(back, due, national) === n).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
