// Instants at +08:00 from and to milliseconds.

import { dateOf, instantOf, msOf } from '@yichuang/flow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const anyMs = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) })

describe('an instant', () => {
  test('goes to milliseconds and back', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(msOf(instantOf(ms))).toBe(ms)
        expect(Date.parse(instantOf(ms))).toBe(ms)
      }),
      { numRuns: 3000 },
    )
  })

  test('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyMs, fc.integer({ min: 1, max: 2000 }), (ms, later) => {
        expect(instantOf(ms) < instantOf(ms + later)).toBe(true)
      }),
    )
  })

  test('lies on the local date of Shanghai', () => {
    expect(instantOf(Date.UTC(2026, 1, 11, 16, 0))).toBe('2026-02-12T00:00:00+08:00')
    expect(dateOf(instantOf(Date.UTC(2026, 1, 11, 15, 59, 59, 999)))).toBe('2026-02-11')
    expect(instantOf(Date.UTC(2026, 5, 16, 1, 0, 0, 120))).toBe('2026-06-16T09:00:00.120+08:00')
  })

  test.each([
    '2026-02-12T10:05:00Z',
    '2026-02-12T10:05:00+09:00',
    '2026-02-12T24:00:00+08:00',
    '2026-02-30T10:00:00+08:00',
    '2026-02-12T10:60:00+08:00',
    '2026-02-12',
  ])('%s is refused', (text) => {
    expect(() => msOf(text)).toThrow(RangeError)
  })
})
