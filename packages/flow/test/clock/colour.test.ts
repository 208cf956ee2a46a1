// Colours and days used of a limit: five working days from 2 March 2026, so until the ninth.
import { colourOf, dueOf, usedOf } from '@yichuang/flow'
import { expect, test } from 'vitest'
import { day, limit, national, span } from './sample.ts'

const five = limit('2026-03-02', 5)

test.each([
  ['calm', 'while more than two working days are left', '2026-03-04T17:00:00+08:00'],
  ['remind', 'with two left', '2026-03-05T00:00:00+08:00'],
  ['remind', 'with one left, over the weekend', '2026-03-08T09:00:00+08:00'],
  ['yellow', 'on the last day', '2026-03-09T00:00:00+08:00'],
  ['yellow', 'in its last second', '2026-03-09T23:59:59.999+08:00'],
  ['red', 'when overdue', '2026-03-10T00:00:00+08:00'],
])('%s %s', (colour, _, now) => {
  expect(colourOf(dueOf(five), now, { calendar: national })).toBe(colour)
})

test('a county may be reminded earlier', () => {
  const rule = { remind: 4, yellow: 1 }
  expect(colourOf(dueOf(five), '2026-03-03T09:00:00+08:00', { calendar: national, rule })).toBe('remind')
  expect(colourOf(dueOf(five), '2026-03-06T09:00:00+08:00', { calendar: national, rule })).toBe('yellow')
})

test('an emergency of thirty minutes is yellow and then red', () => {
  const half = dueOf(limit(day('2026-09-24', '09:45'), 30, { in: 'minute' }))
  expect(colourOf(half, '2026-09-24T10:14:59+08:00', { calendar: national })).toBe('yellow')
  expect(colourOf(half, '2026-09-24T10:15:00+08:00', { calendar: national })).toBe('red')
})

test('the senior card was concluded with four of its five days used', () => {
  expect(usedOf(limit('2026-02-24', 5), '2026-02-28')).toBe(4)
})

test('days of a pause are not used, nor those of one that goes on', () => {
  expect(usedOf(limit('2026-03-02', 5, { pauses: [span(['2026-03-04', '2026-03-06'])] }), '2026-03-09')).toBe(3)
  expect(usedOf(limit('2026-03-02', 5, { pauses: [span(['2026-03-04', null])] }), '2026-03-09')).toBe(2)
  expect(usedOf(limit('2026-03-02', 5, { pauses: [span(['2026-03-04', '2026-03-20'])] }), '2026-03-05')).toBe(2)
})

test('nothing is used on the first day', () => {
  expect(usedOf(five, '2026-03-02')).toBe(0)
})
