// The clock algorithm rule by rule, beside the vectors: stories' dates, pauses, months, hours, coverage, refused numbers.
import { calendarFor, dueOf } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { countyWith, day, limit, national, published, span } from './sample.ts'

const due = (...of: Parameters<typeof limit>) => dueOf(limit(...of)).due

describe('the stories', () => {
  test('senior card over Spring Festival 2026', () => {
    expect(due('2026-02-12', 5)).toBe('2026-02-26')
    expect(due('2026-02-12', 15)).toBe('2026-03-11')
    expect(due(day('2026-02-16', '20:41'), 5)).toBe('2026-02-28')
    expect(due('2026-02-24', 5)).toBe('2026-03-02')
    expect(due('2026-02-24', 10)).toBe('2026-03-09')
  })

  test('a calendar that forgot the make-up Saturday would promise a day too late', () => {
    const forgetful = calendarFor(countyWith(published.map((file) => ({ ...file, makeupWork: [] }))), 'CN')
    expect(due('2026-02-24', 5, { calendar: forgetful })).toBe('2026-03-03')
  })

  test('dibao with two public notices out of the count, and with its extension', () => {
    const notices = [span(['2026-02-05', '2026-02-10']), span(['2026-02-26', '2026-03-05'])]
    const { due: paused, account } = dueOf(limit('2026-01-26', 30, { pauses: notices }))
    expect(paused).toBe('2026-03-26')
    expect(account.suspended).toBe(9)
    expect(due('2026-01-26', 30, { extensions: [15] })).toBe('2026-04-03')
  })

  test('a decision 90 days after filing rolls into a year that is not published', () => {
    const decision = dueOf(limit('2026-10-19', 90, { in: 'day', roll: true }))
    expect([decision.due, decision.provisional, decision.account.rolled]).toEqual(['2027-01-18', true, '2027-01-17'])
  })

  test('three days after a Wednesday end on the Saturday when they do not roll', () => {
    const { dueAt, provisional } = dueOf(limit(day('2026-10-14', '09:00'), 3, { in: 'day' }))
    expect([dueAt, provisional]).toEqual(['2026-10-18T00:00:00+08:00', false])
  })
})

describe('a day', () => {
  test('ends at 24:00, the next day’s first instant, which is no longer in time', () => {
    expect(dueOf(limit('2026-12-24', 5)).dueAt).toBe('2027-01-01T00:00:00+08:00')
  })

  test('counts as the day of receipt even when it is off or the office is closed', () => {
    expect(due(day('2026-03-07', '23:59'), 1)).toBe('2026-03-09')
    expect(due({ at: '2026-03-06T20:00:00+08:00', on: '2026-03-05' }, 1)).toBe('2026-03-06')
  })

  test('may be counted backwards from an appointment', () => {
    expect(due('2026-02-27', -3, {})).toBe('2026-02-24')
    expect(due('2026-02-24', -7, { in: 'day', roll: true })).toBe('2026-02-14')
    expect(due('2026-03-31', -1, { in: 'month' })).toBe('2026-02-28')
    expect(due('2026-02-27', -3, { pauses: [span(['2026-02-25', '2026-02-26'])] })).toBe('2026-02-24')
  })
})

describe('a pause', () => {
  test('shifts calendar days by its calendar days, and the roll comes after', () => {
    const pauses = [span(['2026-02-06', '2026-02-10'])]
    expect(due('2026-02-05', 7, { in: 'day', pauses })).toBe('2026-02-16')
    expect(due('2026-02-05', 7, { in: 'day', roll: true, pauses })).toBe('2026-02-24')
  })

  test('shifts months by its calendar days', () => {
    expect(due('2026-01-31', 1, { in: 'month', pauses: [span(['2026-02-10', '2026-02-13'])] })).toBe('2026-03-03')
  })

  test('before the limit began takes only what lies after its start', () => {
    expect(due('2026-03-02', 5, { pauses: [span(['2026-02-10', '2026-03-04'])] })).toBe('2026-03-11')
    expect(due('2026-03-02', 5, { pauses: [span(['2026-02-10', '2026-03-02'])] })).toBe('2026-03-09')
  })

  test('that overlaps another is taken once', () => {
    const pauses = [span(['2026-03-05', '2026-03-09']), span(['2026-03-04', '2026-03-06'])]
    expect(due('2026-03-02', 5, { pauses })).toBe('2026-03-12')
  })

  test('on the last day still moves it, after the last day it does not', () => {
    expect(due('2026-03-02', 5, { pauses: [span(['2026-03-09', '2026-03-11'])] })).toBe('2026-03-11')
    expect(due('2026-03-02', 5, { pauses: [span(['2026-03-10', '2026-03-20'])] })).toBe('2026-03-09')
    const week = { in: 'day', roll: true } as const
    expect(due('2026-02-09', 7, { ...week, pauses: [span(['2026-02-24', '2026-03-02'])] })).toBe('2026-02-24')
    expect(due('2026-02-09', 7, { ...week, pauses: [span(['2026-02-25', '2026-03-02'])] })).toBe('2026-02-24')
    expect(due('2026-02-09', 7, { in: 'day', pauses: [span(['2026-02-17', '2026-03-02'])] })).toBe('2026-02-16')
  })

  test('takes make-up days that lie in it', () => {
    const { account } = dueOf(limit('2026-09-16', 20, { pauses: [span(['2026-09-21', '2026-10-12'])] }))
    expect(account.makeup).toEqual(['2026-09-20'])
    expect(account.skipped).toContainEqual({ on: '2026-10-10', why: 'suspended' })
  })

  test('that is still open counts up to the given day', () => {
    const pauses = [span(['2026-03-04', null])]
    expect(due('2026-03-02', 5, { pauses })).toBe('2026-03-09')
    const { due: moved, account } = dueOf(limit('2026-03-02', 5, { pauses, now: '2026-03-06' }))
    expect(moved).toBe('2026-03-11')
    expect(account.pauses).toEqual([['2026-03-04', null]])
  })

  test('does not touch hours and minutes', () => {
    const pauses = [span(['2026-09-24', '2026-09-28'])]
    expect(dueOf(limit(day('2026-09-24', '08:52'), 30, { in: 'minute', pauses })).dueAt).toBe(
      '2026-09-24T09:22:00+08:00',
    )
  })
})

describe('hours and minutes', () => {
  test('run in real time, day and night, over days off', () => {
    expect(dueOf(limit(day('2026-09-24', '08:52'), 2, { in: 'hour' })).dueAt).toBe('2026-09-24T10:52:00+08:00')
    expect(dueOf(limit(day('2026-02-14', '22:00'), 24, { in: 'hour' })).dueAt).toBe('2026-02-15T22:00:00+08:00')
    expect(dueOf(limit(day('2026-12-31', '23:45'), 30, { in: 'minute' }))).toMatchObject({
      due: '2027-01-01',
      dueAt: '2027-01-01T00:15:00+08:00',
      provisional: false,
    })
  })

  test('that end at midnight end with the day before', () => {
    expect(dueOf(limit(day('2026-06-23', '00:00'), 24, { in: 'hour' }))).toMatchObject({
      due: '2026-06-23',
      dueAt: '2026-06-24T00:00:00+08:00',
    })
  })

  test('may be counted backwards: 24 hours before a booking', () => {
    expect(dueOf(limit(day('2026-06-24', '09:00'), -24, { in: 'hour' })).dueAt).toBe('2026-06-23T09:00:00+08:00')
  })
})

describe('a date is provisional', () => {
  test('only when a day that was counted lies in an unpublished year', () => {
    expect(dueOf(limit('2026-12-24', 5)).provisional).toBe(false)
    expect(dueOf(limit('2026-12-24', 6)).provisional).toBe(true)
    expect(dueOf(limit('2026-12-24', 30, { in: 'day' })).provisional).toBe(false)
    expect(dueOf(limit('2026-12-24', 30, { in: 'day', roll: true })).provisional).toBe(true)
    expect(dueOf(limit('2027-03-01', 0)).provisional).toBe(false)
    expect(dueOf(limit('2027-03-01', -1)).provisional).toBe(true)
  })

  test('through a pause too', () => {
    expect(dueOf(limit('2026-12-21', 5, { pauses: [span(['2026-12-22', '2027-01-05'])] })).provisional).toBe(true)
  })

  test('and its account names the year and how much is known of it', () => {
    const years = (calendar = national) => dueOf(limit('2026-12-24', 6, { calendar })).account.calendar.years
    expect(years().map(({ year, status }) => [year, status])).toEqual([
      [2026, 'published'],
      [2027, 'baseline'],
    ])
    expect(years(calendarFor(countyWith(published), 'CN'))[1]).toMatchObject({ status: 'missing', source: '' })
  })
})

test.each([1.5, Number.NaN, 1001, -1001, Number.POSITIVE_INFINITY])('a limit of %d is refused', (n) => {
  expect(() => dueOf(limit('2026-03-02', n))).toThrow(RangeError)
  expect(() => dueOf(limit('2026-03-02', 5, { extensions: [n] }))).toThrow(RangeError)
})

test('a thousand working days are counted', () => {
  expect(dueOf(limit('2025-01-01', 1000)).account.counted).toHaveLength(1000)
})
