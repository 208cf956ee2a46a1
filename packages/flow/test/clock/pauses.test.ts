// What a pause is to a limit: in order, put together where they meet, and too late when the limit has passed.
import { type DueSpec, dueOf, type Moment } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { day, limit, span } from './sample.ts'

// Five working days from Monday 2 March 2026 end on Monday 9 March.
const five = (pauses: DueSpec['pauses'], more: Partial<DueSpec> = {}) =>
  dueOf(limit('2026-03-02', 5, { ...(pauses ? { pauses } : {}), ...more }))

describe('pauses that meet are one', () => {
  test('when the second begins on the day the first ends', () => {
    const { due, account } = five([span(['2026-03-03', '2026-03-04']), span(['2026-03-04', '2026-03-06'])])
    expect([due, account.pauses]).toEqual(['2026-03-12', [['2026-03-03', '2026-03-06']]])
  })

  test('and it is open when one of them is', () => {
    const pauses = [span(['2026-03-03', '2026-03-05']), span(['2026-03-04', null])]
    const { due, account } = five(pauses, { now: '2026-03-06' })
    expect([due, account.pauses]).toEqual(['2026-03-12', [['2026-03-03', null]]])
    expect(five(pauses.reverse(), { now: '2026-03-06' }).account.pauses).toEqual([['2026-03-03', null]])
  })

  test('but not when a day lies between', () => {
    const { account } = five([span(['2026-03-03', '2026-03-04']), span(['2026-03-05', '2026-03-06'])])
    expect(account.pauses).toEqual([
      ['2026-03-03', '2026-03-04'],
      ['2026-03-05', '2026-03-06'],
    ])
  })
})

test('a pause that ends on the day it began took nothing and is not told', () => {
  expect(five([span(['2026-03-04', '2026-03-04'])]).account.pauses).toEqual([])
  expect(five([span(['2026-02-24', '2026-02-26'])]).account.pauses).toEqual([])
})

test('it does not matter in which order they are given', () => {
  // The second pause finds the limit running only because the first one moved it.
  const [first, second] = [span(['2026-03-04', '2026-03-06']), span(['2026-03-10', '2026-03-12'])]
  expect(five([first]).due).toBe('2026-03-11')
  for (const pauses of [
    [first, second],
    [second, first],
  ])
    expect(five(pauses).due).toBe('2026-03-13')
})

describe('on the last day', () => {
  const closing = (...pauses: [Moment, Moment][]) => five(pauses, { dayEnds: 'closeOfBusiness' }).due
  const at = (time: string, to = '2026-03-11'): [Moment, Moment] => [day('2026-03-09', time), day(to)]

  test('the pause that began first decides, in whichever order they are given', () => {
    for (const pauses of [
      [at('17:20'), at('17:40')],
      [at('17:40'), at('17:20')],
    ])
      expect(closing(...pauses)).toBe('2026-03-11')
    expect(closing(at('17:40'))).toBe('2026-03-09')
  })

  test('a pause that was typed in later still began on its own day', () => {
    const typed: Moment = { at: '2026-03-10T18:00:00+08:00', on: '2026-03-09' }
    expect(closing([typed, day('2026-03-11')])).toBe('2026-03-11')
  })
})
