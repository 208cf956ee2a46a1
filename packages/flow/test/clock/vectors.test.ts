// Every deadline vector of the domain's fixtures.
import { calendarFor, dueOf, explain, usedOf } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { countyWith, limit, national, published, span } from './sample.ts'
import vectors from './vectors.json' with { type: 'json' }

const without2027 = calendarFor(countyWith(published), 'CN')

describe.each([
  ['with the statutory baseline of 2027', national],
  ['with no file for 2027 at all', without2027],
])('%s', (_, calendar) => {
  test.each(vectors.workdays)('$id $why: $n working days from $start end on $due', (vector) => {
    const pauses = (vector.susp as [string, string][]).map(span)
    const spec = limit(vector.start, vector.n, { pauses, extensions: [vector.ext], calendar })
    const { due, provisional, account } = dueOf(spec)
    expect({ due, provisional }).toEqual({ due: vector.due, provisional: vector.provisional })
    expect(account.suspended).toBe(vector.suspendedWd)
    expect(account.counted).toHaveLength(vector.n + vector.ext)
    expect(usedOf(spec, due)).toBe(vector.n + vector.ext)
  })
})

test.each(vectors.calendarUnits)('$id $why: $n $unit from $start end on $raw', ({ start, n, unit, raw, rolled }) => {
  const measure = unit === 'month' ? 'month' : 'day'
  expect(dueOf(limit(start, n, { in: measure })).due).toBe(raw)
  if (rolled) expect(dueOf(limit(start, n, { in: measure, roll: true })).due).toBe(rolled)
})

test('the first day of 2027 is a day off and what is counted through it may still move', () => {
  for (const calendar of [national, without2027]) {
    const { due, provisional, account } = dueOf(limit('2026-12-31', 1, { calendar }))
    expect({ due, provisional }).toEqual({ due: '2027-01-04', provisional: true })
    expect(account.skipped[0]).toEqual({ on: '2027-01-01', why: 'holiday' })
    expect(explain(account, 'zh-CN').some((line) => line.includes('2027年的放假安排还没有公布'))).toBe(true)
  }
})
