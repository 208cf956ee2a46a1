// What the package chinese-days thinks of the published years, and where it must not be believed.
import { isWorkday } from '@yichuang/flow'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { next } from '../oracle/dates.ts'
import { national } from './sample.ts'

// chinese-days 1.5.7 reads a date as UTC and then asks for its local day, which west of Greenwich is the day before.
const westOfUtc = new Date(2026, 0, 1).getTimezoneOffset() > 0

test.skipIf(westOfUtc)(
  'each day of 2024, 2025 and 2026 is what chinese-days says (it is a day off west of UTC)',
  () => {
    for (let date = '2024-01-01'; date <= '2026-12-31'; date = next(date)) {
      expect([date, isWorkday(date, national)]).toEqual([date, chineseDays.isWorkday(date)])
    }
  },
)

test.skipIf(westOfUtc)('chinese-days takes the unpublished New Year of 2027 for a working day, we do not', () => {
  expect(chineseDays.isWorkday('2027-01-01')).toBe(true)
  expect(isWorkday('2027-01-01', national)).toBe(false)
})
