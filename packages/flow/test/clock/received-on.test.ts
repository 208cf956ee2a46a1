// The day of receipt in a county that receives nothing while its offices are closed.
import { dueOf, explain, receivedOn } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { day, hours, limit, national } from './sample.ts'

const received = (on: string, time: string, of = hours) =>
  receivedOn({ at: `${on}T${time}:00+08:00` }, { hours: of, calendar: national })

test.each([
  ['in the morning, that day', '2026-03-02', '10:00', '2026-03-02'],
  ['before the offices open, that day', '2026-03-02', '06:30', '2026-03-02'],
  ['at noon, that day', '2026-03-02', '12:40', '2026-03-02'],
  ['in the last minute, that day', '2026-03-02', '17:29', '2026-03-02'],
  ['at closing, the next working day', '2026-03-02', '17:30', '2026-03-03'],
  ['late in the evening', '2026-03-02', '23:59', '2026-03-03'],
  ['after closing before a weekend', '2026-03-06', '18:00', '2026-03-09'],
  ['on a Saturday, though its morning is open', '2026-03-07', '10:00', '2026-03-09'],
  ['on a Sunday', '2026-03-08', '10:00', '2026-03-09'],
  ['on a Saturday worked in exchange, that day', '2026-02-14', '16:00', '2026-02-14'],
  ['in the evening of that Saturday, after the whole festival', '2026-02-14', '20:00', '2026-02-24'],
  ['on the eve of the festival, after it', '2026-02-16', '20:41', '2026-02-24'],
  ['on its last day, the next', '2026-02-23', '08:00', '2026-02-24'],
])('%s', (_, on, time, then) => {
  expect(received(on, time)).toBe(then)
})

test('who hands in later is never received earlier', () => {
  const dates = ['2026-02-13', '2026-02-14', '2026-02-15', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']
  const times = ['00:00', '08:59', '09:00', '11:59', '12:00', '17:29', '17:30', '23:59']
  const all = dates.flatMap((on) => times.map((time) => received(on, time)))
  expect(all).toEqual([...all].sort())
})

test('the day that a clerk wrote for paper has no hour: only a day off moves', () => {
  const paper = (on: string) => receivedOn({ at: '2026-03-09T18:30:00+08:00', on }, { hours, calendar: national })
  expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(paper)).toEqual([
    '2026-03-06',
    '2026-03-09',
    '2026-03-09',
    '2026-03-09',
  ])
})

test('a county that gives no hours is closed on days off only', () => {
  expect(received('2026-03-02', '23:00', { workday: [] })).toBe('2026-03-02')
  expect(received('2026-03-07', '10:00', { workday: [] })).toBe('2026-03-09')
})

describe('the account of such a date', () => {
  const evening = { at: '2026-02-16T20:41:00+08:00', on: '2026-02-24' }

  test('says first, in both languages, when it came in and which day it counts for', () => {
    const { due, account } = dueOf(limit(evening, 5))
    expect(due).toBe('2026-03-02')
    expect(explain(account, 'zh-CN').slice(0, 2)).toEqual([
      '2026年2月16日（周一）20:41收到，不在上班时间；按本地规定，算作下一个工作日2026年2月24日（周二）收到。',
      '从2026年2月24日（周二）起算，当天不计入（《民法典》第二百零一条），从次日开始数。',
    ])
    expect(explain(account, 'en').slice(0, 2)).toEqual([
      'It came in on Mon 16 February 2026 20:41, outside opening hours; here that counts as received on the next working day, Tue 24 February 2026.',
      'Counted from Tue 24 February 2026; that day itself does not count (Civil Code, article 201), the next one does.',
    ])
  })

  test('says nothing of it where it does not matter: received that day, or counted in hours', () => {
    expect(explain(dueOf(limit(day('2026-02-16', '20:41'), 5)), 'en')[0]).toMatch(/^Counted from Mon 16 February/)
    expect(explain(dueOf(limit(evening, 30, { in: 'minute' })), 'en')[0]).toMatch(
      /^Counted from Mon 16 February.*20:41/,
    )
    expect(dueOf(limit(evening, 30, { in: 'minute' })).dueAt).toBe('2026-02-16T21:11:00+08:00')
  })
})
