// Working days against an oracle that shares nothing with the room, on every day of two years and on random ones.
import { addWorkdays, dueOf, isWorkday, workdaysBetween } from '@yichuang/flow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { next, oracleFor } from './oracle.ts'
import { baseline, limit, national, published, span } from './sample.ts'

const oracle = oracleFor([...published, baseline])
// 1000 days after the first of January 2025: to the end of September 2027.
const anyDate = fc.integer({ min: 0, max: 1000 }).map((days) => next('2025-01-01', days))
const few = fc.integer({ min: 0, max: 60 })

describe('working days', () => {
  test('are the oracle’s on each day from 2025 to 2027', () => {
    for (let date = '2025-01-01'; date <= '2027-12-31'; date = next(date)) {
      expect([date, isWorkday(date, national)]).toEqual([date, oracle.works(date)])
    }
  })

  test('are 248 in each published year', () => {
    expect(workdaysBetween('2024-12-31', '2025-12-31', national)).toBe(248)
    expect(workdaysBetween('2025-12-31', '2026-12-31', national)).toBe(248)
  })

  test('end where the oracle ends, from each day of 2025 and 2026', () => {
    for (let date = '2025-01-01'; date <= '2026-12-31'; date = next(date)) {
      for (const n of [0, 1, 3, 5, 10, 20, 45]) expect(addWorkdays(date, n, national)).toBe(oracle.due(date, n))
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

describe('a paused limit', () => {
  const inside = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, length]): [number, number] => [from, from + length])

  test('ends its pauses’ working days later, overlapping ones taken once', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 31, max: 60 }),
        fc.array(inside, { maxLength: 4 }),
        (start, n, offsets) => {
          const spans = offsets.map(([from, to]): [string, string] => [next(start, from), next(start, to)])
          const { due, account } = dueOf(limit(start, n, { pauses: spans.map(span) }))
          const paused = oracle.paused(spans, start)
          expect(account.suspended).toBe(paused)
          expect(due).toBe(oracle.due(start, n + paused))
          expect(account.counted).toHaveLength(n)
          expect(account.skipped.filter(({ why }) => why === 'suspended')).toHaveLength(paused)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
