// A year's calendar is looked at before it counts, and a year that is missing is named in time.
import type { CalendarFile } from '@yichuang/definition'
import { calendarTroubles, missingYears } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { baseline, county, countyWith, published } from './sample.ts'

const year = (more: Partial<CalendarFile>): CalendarFile => ({
  format: 1,
  region: 'CN',
  year: 2027,
  status: 'published',
  off: [],
  makeupWork: [],
  source: { notice: '通知', url: 'https://www.example.gov.cn/notice' },
  ...more,
})
const codes = (more: Partial<CalendarFile>) => calendarTroubles(year(more)).map(({ code, at }) => `${code} ${at}`)

describe('a calendar', () => {
  test('as the sample county has it has no trouble', () => {
    expect([...published, baseline].flatMap(calendarTroubles)).toEqual([])
  })

  test.each([
    ['a day that does not exist', { off: ['2027-02-29'] }, 'flow/calendar-no-such-day /off/0'],
    ['a day of another year', { off: ['2026-11-30'] }, 'flow/calendar-other-year /off/0'],
    [
      'a day both off and worked',
      { off: ['2027-01-02'], makeupWork: ['2027-01-02'] },
      'flow/calendar-day-twice /makeupWork/0',
    ],
    ['a weekday worked in exchange', { makeupWork: ['2027-01-04'] }, 'flow/calendar-makeup-on-weekday /makeupWork/0'],
    ['no notice', { source: { url: 'https://www.example.gov.cn/' } }, 'flow/calendar-without-notice /source'],
    [
      'an address that is no https',
      { source: { notice: '通知', url: 'javascript:alert(1)' } },
      'flow/calendar-without-notice /source',
    ],
  ])('with %s is refused at its place', (_, more, expected) => {
    expect(codes(more)).toEqual([expected])
  })

  test('may name the New Year weekend before it, and a region may take a national holiday away', () => {
    expect(codes({ off: ['2026-12-31'] })).toEqual([])
    expect(codes({ region: 'CN-45', makeupWork: ['2027-01-04'] })).toEqual([])
  })
})

describe('a missing year', () => {
  test.each([
    ['2026-10-31', []],
    ['2026-11-01', [{ region: 'CN', year: 2027, late: false }]],
    ['2026-12-15', [{ region: 'CN', year: 2027, late: true }]],
    ['2027-01-01', [{ region: 'CN', year: 2027, late: true }]],
  ])('is told on %s', (on, expected) => {
    expect(missingYears(county, on)).toEqual(expected)
  })

  test('is told for each region by which a unit counts', () => {
    const units = { ...county.directory.units, street: { name: '街道', kind: 'street', calendar: 'CN-45' } }
    const both = { ...countyWith([...published]), directory: { ...county.directory, units } }
    expect(missingYears(both, '2026-06-01')).toEqual([{ region: 'CN-45', year: 2026, late: true }])
  })
})
