// A county whose days end at the close of business: 09:00-12:00 and 13:30-17:30, Saturdays 09:00-12:00.
import { colourOf, type DueSpec, dueOf, explain, type Moment } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { day, hours, limit, national, span } from './sample.ts'

const closing = (start: string | Moment, n: number, more: Partial<DueSpec> = {}) =>
  dueOf(limit(start, n, { dayEnds: 'closeOfBusiness', ...more }))

test.each([
  ['a working day, at its evening', '2026-03-02', 5, {}, '2026-03-09', '2026-03-09T17:30'],
  ['a Saturday worked in exchange, like any working day', '2026-02-13', 1, {}, '2026-02-14', '2026-02-14T17:30'],
  ['a Saturday with hours of its own, at noon', '2026-10-14', 3, { in: 'day' }, '2026-10-17', '2026-10-17T12:00'],
  ['a Sunday, on which nobody closes, at 24:00', '2026-10-15', 3, { in: 'day' }, '2026-10-18', '2026-10-19T00:00'],
  ['a holiday at 24:00', '2026-02-16', 2, { in: 'day' }, '2026-02-18', '2026-02-19T00:00'],
  ['the working day to which it rolls', '2026-02-09', 7, { in: 'day', roll: true }, '2026-02-24', '2026-02-24T17:30'],
  ['a month’s last day', '2026-01-31', 1, { in: 'month' }, '2026-02-28', '2026-02-28T17:30'],
  ['the day itself, for an act on the spot', '2026-03-02', 0, {}, '2026-03-02', '2026-03-02T17:30'],
  ['the earlier day, counted backwards', '2026-02-27', -3, {}, '2026-02-24', '2026-02-24T17:30'],
] as const)('a limit ends with %s', (_, start, n, more, due, dueAt) => {
  expect(closing(start, n, more)).toMatchObject({ due, dueAt: `${dueAt}:00+08:00` })
  expect(dueOf(limit(start, n, more)).due, 'the day is the same at midnight').toBe(due)
})

test('without the setting, and with "midnight", a day ends at 24:00', () => {
  for (const more of [{}, { dayEnds: 'midnight' }] as const) {
    expect(dueOf(limit('2026-03-02', 5, more)).dueAt).toBe('2026-03-10T00:00:00+08:00')
  }
})

test('hours and minutes end when they are over, at night too', () => {
  const at = day('2026-03-02', '20:00')
  expect(closing(at, 30, { in: 'minute' }).dueAt).toBe('2026-03-02T20:30:00+08:00')
  expect(closing(at, 2, { in: 'hour' }).dueAt).toBe('2026-03-02T22:00:00+08:00')
  expect(closing(at, 1, { in: 'workHour' }).dueAt).toBe('2026-03-03T10:00:00+08:00')
})

test('what comes in after closing for an act on the spot has the rest of its day', () => {
  expect(closing(day('2026-03-02', '17:29'), 0).dueAt).toBe('2026-03-02T17:30:00+08:00')
  expect(closing(day('2026-03-02', '17:30'), 0).dueAt).toBe('2026-03-03T00:00:00+08:00')
})

test('offices that are open to midnight close at 24:00; those without hours have no close of business', () => {
  const until = (to: string) =>
    closing('2026-03-02', 1, {
      hours: {
        workday: [
          ['13:30', to],
          ['09:00', '12:00'],
        ],
      },
    }).dueAt
  expect(until('24:00')).toBe('2026-03-04T00:00:00+08:00')
  expect(until('21:00')).toBe('2026-03-03T21:00:00+08:00')
  expect(closing('2026-03-02', 1, { hours: { workday: [] } }).dueAt).toBe('2026-03-04T00:00:00+08:00')
  expect(closing('2026-10-14', 3, { in: 'day', hours: { workday: hours.workday } }).dueAt).toBe(
    '2026-10-18T00:00:00+08:00',
  )
})

describe('a pause on the last day', () => {
  const pausedAt = (time: string): Partial<DueSpec> => ({ pauses: [[day('2026-03-09', time), day('2026-03-11')]] })

  test('moves it before closing, and comes too late after it', () => {
    expect(closing('2026-03-02', 5, pausedAt('17:29')).due).toBe('2026-03-11')
    expect(closing('2026-03-02', 5, pausedAt('17:30')).due).toBe('2026-03-09')
    expect(dueOf(limit('2026-03-02', 5, pausedAt('17:30'))).due, 'until midnight there is time').toBe('2026-03-11')
    const days = { in: 'day', ...pausedAt('17:30') } as const
    expect([closing('2026-03-02', 7, days).due, dueOf(limit('2026-03-02', 7, days)).due]).toEqual([
      '2026-03-09',
      '2026-03-11',
    ])
  })

  test('that an earlier one moved is asked for its own hour', () => {
    const pauses = [span(['2026-03-04', '2026-03-05']), span(['2026-03-09', '2026-03-10'])]
    expect(closing('2026-03-02', 5, { pauses: [...pauses, [day('2026-03-11', '18:00'), null]] })).toMatchObject({
      due: '2026-03-11',
      dueAt: '2026-03-11T17:30:00+08:00',
    })
  })
})

test('is overdue, and red, when the offices close', () => {
  const five = closing('2026-03-02', 5)
  const colour = (time: string) => colourOf(five, `2026-03-09T${time}+08:00`, { calendar: national })
  expect([colour('17:29:59'), colour('17:30:00')]).toEqual(['yellow', 'red'])
})

test('a last day in a year that is not published may be a day off, and so end later', () => {
  const inJanuary = { in: 'day' } as const
  expect(dueOf(limit('2026-12-24', 15, inJanuary)).provisional).toBe(false)
  expect(closing('2026-12-24', 15, inJanuary)).toMatchObject({ dueAt: '2027-01-08T17:30:00+08:00', provisional: true })
  expect(closing('2027-03-01', 0).account.calendar.years).toMatchObject([{ year: 2027, status: 'baseline' }])
})

test('and the account says so in both languages', () => {
  const said = (lang: 'zh-CN' | 'en', ...of: Parameters<typeof closing>) => explain(closing(...of), lang).at(-1)
  expect(said('zh-CN', '2026-03-02', 5)).toBe(
    '所以，最后期限是2026年3月9日（周一）17:30，到下班为止（《民法典》第二百零三条）。',
  )
  expect(said('en', '2026-03-02', 5)).toBe(
    'So the last day is Mon 9 March 2026, until the offices close at 17:30 (Civil Code, article 203).',
  )
  expect(said('en', '2026-10-15', 3, { in: 'day' })).toBe(
    'So the last day is Sun 18 October 2026, until midnight (24:00).',
  )
  expect(said('zh-CN', '2026-03-02', 2, { in: 'hour' })).toBe('所以，最后期限是2026年3月2日（周一）12:00。')
})
