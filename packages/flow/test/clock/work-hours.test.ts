// Time that runs while the offices are open: 09:00-12:00 and 13:30-17:30, Saturdays 09:00-12:00.
import { dueOf } from '@yichuang/flow'
import { expect, test } from 'vitest'
import { day, hours, limit } from './sample.ts'

const end = (on: string, time: string, n: number, of = hours) =>
  dueOf(limit(day(on, time), n, { in: 'workHour', hours: of })).dueAt.slice(0, 16)

test.each([
  ['within one morning', '2026-03-02', '09:15', 2, '2026-03-02T11:15'],
  ['ends at the lunch bell, not after it', '2026-03-02', '09:00', 3, '2026-03-02T12:00'],
  ['across lunch', '2026-03-02', '11:00', 4, '2026-03-02T16:30'],
  ['begun at lunch, starts at 13:30', '2026-03-02', '12:20', 1, '2026-03-02T14:30'],
  ['begun before opening, starts at nine', '2026-03-02', '06:00', 1, '2026-03-02T10:00'],
  ['begun after closing, starts the next morning', '2026-03-02', '19:00', 1, '2026-03-03T10:00'],
  ['over night', '2026-03-02', '17:00', 1, '2026-03-03T09:30'],
  ['over a weekend, whose Saturday morning is open', '2026-03-06', '16:30', 4, '2026-03-07T12:00'],
  ['over a weekend into Monday', '2026-03-06', '16:30', 5, '2026-03-09T10:00'],
  ['a make-up Saturday is a whole working day', '2026-02-14', '09:00', 7, '2026-02-14T17:30'],
  ['a holiday is closed, on its Saturday too', '2026-09-24', '17:00', 1, '2026-09-28T09:30'],
  ['nothing to wait for', '2026-03-02', '12:20', 0, '2026-03-02T12:20'],
  ['back from an appointment, across lunch', '2026-03-03', '14:00', -2, '2026-03-03T10:30'],
  ['back over a weekend', '2026-03-09', '09:30', -4, '2026-03-06T17:00'],
])('%s', (_, on, time, n, then) => {
  expect(end(on, time, n)).toBe(then)
})

test('a county without Saturday hours goes from Friday to Monday', () => {
  expect(end('2026-03-06', '16:30', 4, { workday: hours.workday })).toBe('2026-03-09T12:00')
})

test('offices that are open to midnight end the day there, at an instant that can be read', () => {
  expect(end('2026-03-02', '20:00', 4, { workday: [['08:00', '24:00']] })).toBe('2026-03-03T00:00')
})

test('the year’s end makes it provisional', () => {
  expect(dueOf(limit(day('2026-12-31', '16:30'), 2, { in: 'workHour' }))).toMatchObject({
    dueAt: '2027-01-02T10:00:00+08:00',
    provisional: true,
  })
})

test('hours that never open are refused rather than waited for', () => {
  expect(() => end('2026-03-02', '09:00', 1, { workday: [] })).toThrow(RangeError)
  expect(() => end('2026-03-02', '09:00', 1, { workday: [['12:00', '09:00']] })).toThrow(RangeError)
})
