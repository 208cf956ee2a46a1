// What comes in while the offices are closed, and days that end when they close: what a county may set for both.
import { type CalendarFile, type CountyFile, canonical, type Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { clocks, explain, fold, nextDue, offers, type World } from '../../src/index.ts'
import { COUNTY, WHO } from './fixtures/county.ts'
import { APPLICATION, bundleOf, LICENCE } from './fixtures/licence.ts'
import { at, Play } from './fixtures/play.ts'

const worldWith = (more: Partial<CountyFile>): World => ({
  county: { ...COUNTY, county: { ...COUNTY.county, ...more } },
})
const SAME_DAY = worldWith({ offHoursReceipt: 'sameDay' })
const NEXT_WORKDAY = worldWith({ offHoursReceipt: 'nextWorkday' })
const CLOSING = worldWith({ dayEnds: 'closeOfBusiness' })

const filed = (when: string, world: World, payload: Json = APPLICATION) =>
  new Play(LICENCE, world).go(when, WHO.resident, 'start', { payload })
const atWindow = (when: string, world: World, on?: string) =>
  new Play(LICENCE, world).go(when, WHO.clerk, 'start', {
    payload: APPLICATION,
    applicant: 'resident',
    ...(on === undefined ? {} : { on }),
  })
/** Folded back, the case is the same. */
const holds = ({ entries, state }: Play) =>
  expect(canonical(fold(entries) as unknown as Json)).toBe(canonical(state as unknown as Json))

describe('an application at 20:41 on a holiday, Monday 16 February 2026', () => {
  test.each([
    ['that day unless the county says otherwise', worldWith({}), '2026-02-16', '2026-02-28', '2026-03-20'],
    ['that day', SAME_DAY, '2026-02-16', '2026-02-28', '2026-03-20'],
    ['the next working day', NEXT_WORKDAY, '2026-02-24', '2026-03-02', '2026-03-23'],
  ])('is received on %s', (_, world, on, due, statutory) => {
    const play = filed('2026-02-16 20:41', world)
    expect(play.entries).toMatchObject([{ event: 'start', at: at('2026-02-16 20:41'), on }])
    expect(play.clock('receipt', '2026-02-16 20:42')).toMatchObject({ startedOn: on, due, used: 0, left: 5 })

    const end = nextDue(play.item, play.state, world) ?? ''
    expect(end.slice(0, 10) > due && end.endsWith('T00:00:00+08:00')).toBe(true)
    play.wait(`${due} 23:59`)
    expect(play.path).toBe('open.received')
    play.wait(end.slice(0, 16).replace('T', ' '))
    expect(play.last.entries).toMatchObject([{ event: 'receipt', at: end, on: due }])
    expect(play.state.spans['accepted']).toEqual(play.state.spans['received']?.map(([from]) => [from, null]))
    expect(play.clock('statutory', '2026-03-09')).toMatchObject({ startedOn: on, due: statutory })
    holds(play)
  })

  test('and the resident reads why it counts from the next working day', () => {
    const said = (world: World, lang: 'zh-CN' | 'en') => {
      const clock = filed('2026-02-16 20:41', world).clock('receipt', '2026-02-16 20:42')
      return clock ? explain(clock, lang).join('\n') : ''
    }
    expect(said(NEXT_WORKDAY, 'zh-CN')).toContain('算作下一个工作日2026年2月24日（周二）收到')
    expect(said(NEXT_WORKDAY, 'en')).toContain('counts as received on the next working day, Tue 24 February 2026')
    expect(said(SAME_DAY, 'zh-CN')).not.toContain('算作')
  })

  test('may be accepted or withdrawn before the day on which it counts as received', () => {
    const play = filed('2026-02-16 20:41', NEXT_WORKDAY).go('2026-02-20 10:00', WHO.clerk2, 'accept')
    expect(play.last.entries[0]?.on).toBe('2026-02-20')
    expect(play.clock('statutory', '2026-02-20')).toMatchObject({ startedOn: '2026-02-20', used: 0, late: false })
    const withdrawn = filed('2026-02-16 20:41', NEXT_WORKDAY).go('2026-02-17 21:00', WHO.resident, 'withdraw')
    expect(withdrawn.last.entries[0]?.on).toBe('2026-02-17')
    holds(withdrawn)
  })
})

describe('with receipt on the next working day', () => {
  test('what comes in during hours, or before them, is received that day', () => {
    for (const time of ['07:00', '12:30', '17:29']) {
      expect(filed(`2026-03-02 ${time}`, NEXT_WORKDAY).entries[0]?.on).toBe('2026-03-02')
    }
    expect(filed('2026-03-02 17:30', NEXT_WORKDAY).entries[0]?.on).toBe('2026-03-03')
  })

  test('a resubmission too, and it is in time until the last midnight', () => {
    const asked = (world: World) =>
      atWindow('2026-03-02', world).go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    const again = (world: World) =>
      asked(world).go('2026-03-24 20:41', WHO.resident, 'resubmit', { payload: { photo: 'f2' } })
    expect(asked(SAME_DAY).clock('reply', '2026-03-03')?.due).toBe('2026-03-24')
    for (const [world, on, due] of [
      [SAME_DAY, '2026-03-24', '2026-03-31'],
      [NEXT_WORKDAY, '2026-03-25', '2026-04-01'],
    ] as const) {
      const play = again(world)
      expect([play.path, play.last.entries[0]?.on]).toEqual(['open.resubmitted', on])
      expect(play.clock('receipt', '2026-03-25')).toMatchObject({ startedOn: on, due })
      holds(play)
    }
  })

  test('nothing else moves: what offices and people do at night is done that day', () => {
    const play = atWindow('2026-03-02', NEXT_WORKDAY).go('2026-03-02 21:00', WHO.clerk2, 'accept')
    expect(play.last.entries[0]?.on).toBe('2026-03-02')
    expect(play.go('2026-03-07 10:00', WHO.handler, 'pass').last.entries[0]?.on).toBe('2026-03-07')
  })

  test('paper is received on the day that the clerk writes, or the next on which people work', () => {
    expect(atWindow('2026-03-09 18:30', NEXT_WORKDAY).entries[0]?.on).toBe('2026-03-10')
    expect(atWindow('2026-03-09 18:30', NEXT_WORKDAY, '2026-03-09').entries[0]?.on).toBe('2026-03-09')
    expect(atWindow('2026-03-09 18:30', NEXT_WORKDAY, '2026-03-06').entries[0]?.on).toBe('2026-03-06')
    expect(atWindow('2026-03-09 18:30', NEXT_WORKDAY, '2026-03-07').entries[0]?.on).toBe('2026-03-09')
    expect(filed('2026-03-09 18:30', NEXT_WORKDAY).entries[0]?.on).toBe('2026-03-10')
  })

  test('it is the calendar of the office to which it goes', () => {
    const own: CalendarFile = {
      format: 1,
      region: 'CN-45',
      year: 2026,
      status: 'published',
      off: ['2026-03-09'],
      makeupWork: [],
      source: {},
    }
    const { units } = COUNTY.directory
    const there: World = {
      county: {
        ...NEXT_WORKDAY.county,
        calendars: [...COUNTY.calendars, own],
        directory: {
          ...COUNTY.directory,
          units: { ...units, s1: { name: '东街', kind: 'street', parent: 'c', calendar: 'CN-45' } },
        },
      },
    }
    expect(filed('2026-03-07 10:00', there).entries[0]?.on).toBe('2026-03-10')
    expect(filed('2026-03-07 10:00', there, { ...APPLICATION, area: 's2' }).entries[0]?.on).toBe('2026-03-09')
    expect(atWindow('2026-03-09 10:00', there).entries[0]?.on).toBe('2026-03-10')
  })

  test('an item without any office goes by the county’s calendar, and a stranger’s payload breaks nothing', () => {
    const free = bundleOf(
      { start: { by: ['anyone'], form: 'application' }, desks: { anyone: { anyone: 'signedIn' } } },
      { initial: 'a', states: { a: { meta: { title: 'A' } } } },
    )
    expect(new Play(free, NEXT_WORKDAY).go('2026-03-07', WHO.resident, 'start').entries[0]?.on).toBe('2026-03-09')
    for (const payload of [null, 7, [], { area: { toString: 1 } }] as Json[]) {
      const play = new Play(LICENCE, NEXT_WORKDAY).do('2026-03-07', WHO.resident, 'start', { payload })
      expect(play.codes.length).toBeGreaterThan(0)
    }
  })

  test('rules and what people are offered see the same date', () => {
    const resubmit = { ...LICENCE.service.events['resubmit'], title: '补交', require: ['notOnSunday'] }
    const rules = {
      notOnSunday: { if: { '!=': [{ var: 'now.date' }, '2026-03-08'] }, code: 'sunday', says: '周日不收。' },
    }
    const bundle = {
      ...LICENCE,
      service: {
        ...LICENCE.service,
        events: { ...LICENCE.service.events, resubmit },
        rules: { ...LICENCE.service.rules, ...rules },
      },
    }
    const sunday = (world: World) => {
      const play = new Play(bundle, world)
        .go('2026-03-02', WHO.resident, 'start', { payload: APPLICATION })
        .go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
      const offered = offers(play.item, play.state, WHO.resident, world, at('2026-03-08'))
      const codes = play.do('2026-03-08', WHO.resident, 'resubmit', { payload: { photo: 'f2' } }).codes
      return [offered.find(({ event }) => event === 'resubmit')?.refused.map(({ code }) => code), codes]
    }
    expect(sunday(SAME_DAY)).toEqual([['licence/sunday'], ['licence/sunday']])
    expect(sunday(NEXT_WORKDAY)).toEqual([[], []])
  })
})

describe('days that end at the close of business', () => {
  test('deem accepted at half past five, and who comes then is too late', () => {
    const play = atWindow('2026-03-02', CLOSING)
    expect(nextDue(play.item, play.state, CLOSING)).toBe('2026-03-09T17:30:00+08:00')
    expect(play.clock('receipt', '2026-03-09 17:29')).toMatchObject({
      due: '2026-03-09',
      late: false,
      colour: 'yellow',
    })
    expect(play.wait('2026-03-09 17:29').last.entries).toEqual([])
    play.do('2026-03-09 17:30', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(play.codes).toEqual(['flow/not-now'])
    expect(play.last.entries).toMatchObject([{ event: 'receipt', at: at('2026-03-09 17:30'), on: '2026-03-09' }])
    expect(play.path).toBe('open.working.handling')
    holds(play)
  })

  test('are the same for every limit: shown, late, asked by a rule, explained', () => {
    const handed = () =>
      atWindow('2026-03-02', CLOSING).go('2026-03-02', WHO.clerk2, 'accept').go('2026-03-03', WHO.handler, 'pass')
    const clock = (when: string) => handed().go(when, WHO.decider, 'approve').clock('statutory', when)
    expect(clock('2026-03-30 17:29')).toMatchObject({ due: '2026-03-30', late: false, state: 'ended' })
    expect(clock('2026-03-30 17:30')).toMatchObject({ dueAt: at('2026-03-30 17:30'), late: true, colour: 'red' })
    expect(handed().do('2026-03-30 17:29', WHO.decider, 'extend').codes).toEqual([])
    expect(handed().do('2026-03-30 17:30', WHO.decider, 'extend').codes).toEqual(['licence/limit-already-passed'])
    const shown = handed().clock('statutory', '2026-03-04')
    expect(shown && explain(shown, 'en').at(-1)).toContain('until the offices close at 17:30')
  })

  test('a suspension after closing on the last day does not bring the limit back', () => {
    const suspendedAt = (time: string) =>
      atWindow('2026-03-02', CLOSING)
        .go('2026-03-02', WHO.clerk2, 'accept')
        .go(`2026-03-30 ${time}`, WHO.handler, 'suspend')
        .clock('statutory', '2026-04-02')
    expect(suspendedAt('17:29')).toMatchObject({ state: 'paused', late: false })
    expect(suspendedAt('17:30')).toMatchObject({ state: 'running', due: '2026-03-30', late: true, colour: 'red' })
  })
})

test('a county’s own colours show on the clocks of its cases', () => {
  const colours = (world: World) =>
    ['2026-03-03', '2026-03-06', '2026-03-09'].map((on) => atWindow('2026-03-02', world).clock('receipt', on)?.colour)
  expect(colours(SAME_DAY)).toEqual(['calm', 'remind', 'yellow'])
  expect(colours(worldWith({ colours: { remind: 4, yellow: 1 } }))).toEqual(['remind', 'yellow', 'yellow'])
})

test('a provisional date follows the notice as soon as it is loaded, without a word to the case', () => {
  const play = atWindow('2026-12-28', SAME_DAY)
  expect(play.clock('receipt', '2026-12-28')).toMatchObject({ due: '2027-01-05', provisional: true })
  const notice: CalendarFile = {
    format: 1,
    region: 'CN',
    year: 2027,
    status: 'published',
    off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
    makeupWork: [],
    source: { notice: '2027年放假通知（测试）' },
  }
  const world: World = { county: { ...COUNTY, calendars: [...COUNTY.calendars, notice] } }
  expect(clocks(play.item, play.state, world, at('2026-12-29'))[0]).toMatchObject({
    due: '2027-01-06',
    provisional: false,
  })
  expect(nextDue(play.item, play.state, world)).toBe('2027-01-07T00:00:00+08:00')
})

test('a resident does not choose the day on which he applied', () => {
  const play = new Play(LICENCE, SAME_DAY).do('2026-03-12', WHO.resident, 'start', {
    payload: APPLICATION,
    on: '2026-03-02',
  })
  expect(play.last.refused).toMatchObject([{ code: 'flow/date-not-allowed', at: '/on', params: { days: 0 } }])
})
