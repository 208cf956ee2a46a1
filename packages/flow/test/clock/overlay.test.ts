// A region's own holidays over the nation's: Guangxi's third of March in 2017, the year that needed both directions.
import type { CalendarFile } from '@yichuang/definition'
import { calendarFor, calendarOfUnit, dueOf, isWorkday } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { county, countyWith, limit } from './sample.ts'

// Only the days around Tomb-sweeping Day: all that this test counts through (DOMAIN C3.4).
const nation: CalendarFile = {
  format: 1,
  region: 'CN',
  year: 2017,
  status: 'published',
  off: ['2017-04-02', '2017-04-03', '2017-04-04'],
  makeupWork: ['2017-04-01'],
  source: {},
}
const guangxi: CalendarFile = {
  ...nation,
  region: 'CN-45',
  off: ['2017-03-30', '2017-03-31', '2017-04-01'],
  makeupWork: ['2017-04-08'],
  source: { notice: '2017年“壮族三月三”放假通知' },
}
const both = countyWith([nation, guangxi])
const china = calendarFor(both, 'CN')
const region = calendarFor(both, 'CN-45')

describe('the region’s calendar', () => {
  test('takes a national make-up day away and adds another', () => {
    expect([isWorkday('2017-04-01', china), isWorkday('2017-04-01', region)]).toEqual([true, false])
    expect([isWorkday('2017-04-08', china), isWorkday('2017-04-08', region)]).toEqual([false, true])
  })

  test('makes another date of the same limit', () => {
    expect(dueOf(limit('2017-03-29', 5, { calendar: china })).due).toBe('2017-04-06')
    const there = dueOf(limit('2017-03-29', 5, { calendar: region }))
    expect(there.due).toBe('2017-04-10')
    expect(there.account.makeup).toEqual(['2017-04-08'])
    expect(there.account.calendar).toMatchObject({ region: 'CN-45', years: [{ year: 2017, status: 'published' }] })
  })

  test('keeps the nation’s days where it says nothing', () => {
    expect(isWorkday('2017-04-04', region)).toBe(false)
    expect(isWorkday('2017-04-05', region)).toBe(true)
  })

  test('may work on a national day off; an ordinary day that it names is no make-up day', () => {
    const working: CalendarFile = { ...guangxi, off: [], makeupWork: ['2017-04-04', '2017-04-05'] }
    const calendar = calendarFor(countyWith([nation, working]), 'CN-45')
    const { due, account } = dueOf(limit('2017-04-03', 2, { calendar }))
    expect([due, account.makeup]).toEqual(['2017-04-05', ['2017-04-04']])
  })

  test('is not known before the region has announced its own days', () => {
    const calendar = calendarFor(countyWith([nation]), 'CN-45')
    expect(dueOf(limit('2017-04-05', 1, { calendar }))).toMatchObject({ due: '2017-04-06', provisional: true })
  })
})

describe('the calendar of a unit', () => {
  const far = structuredClone(both)
  far.directory.units = {
    region: { name: '示例区', kind: 'county', calendar: 'CN-45' },
    street: { name: '示例街道', kind: 'street', parent: 'region' },
    loop: { name: '示例', kind: 'street', parent: 'loop' },
  }

  test('is the nearest one above it, else the county’s', () => {
    expect(calendarOfUnit(far, 'street').region).toBe('CN-45')
    expect(calendarOfUnit(far, 'nobody').region).toBe('CN')
    expect(calendarOfUnit(far, undefined).region).toBe('CN')
    expect(calendarOfUnit(far, 'loop').region).toBe('CN')
  })

  test('is made once for a county', () => {
    expect(calendarOfUnit(county, '450204099')).toBe(calendarFor(county, 'CN'))
  })
})

describe('several files for one year', () => {
  test('a published one goes before a baseline, a later one before an earlier', () => {
    const draft: CalendarFile = { ...nation, status: 'baseline', off: [], makeupWork: [] }
    const revised: CalendarFile = { ...nation, makeupWork: [] }
    expect(isWorkday('2017-04-01', calendarFor(countyWith([nation, draft]), 'CN'))).toBe(true)
    expect(isWorkday('2017-04-01', calendarFor(countyWith([draft, nation]), 'CN'))).toBe(true)
    expect(isWorkday('2017-04-01', calendarFor(countyWith([nation, revised]), 'CN'))).toBe(false)
  })

  test('a notice’s day in the year before counts there', () => {
    const later: CalendarFile = { ...nation, year: 2018, off: ['2017-12-29'], makeupWork: [] }
    expect(isWorkday('2017-12-29', calendarFor(countyWith([nation, later]), 'CN'))).toBe(false)
  })
})
