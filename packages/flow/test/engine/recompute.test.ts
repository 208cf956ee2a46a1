// A calendar that comes late: open limits move, it is written down, and only what moves later is told to the applicant.
import { type CalendarFile, canonical, type Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { fold, recompute, type World } from '../../src/index.ts'
import { COUNTY, WHO } from './fixtures/county.ts'
import { APPLICATION, LICENCE } from './fixtures/licence.ts'
import { at, frozen, Play } from './fixtures/play.ts'

/** A year of this test's own making: nobody has announced it. */
const made = (off: string[], makeupWork: string[] = []): World => {
  const file: CalendarFile = {
    format: 1,
    region: 'CN',
    year: 2027,
    status: 'published',
    off,
    makeupWork,
    source: { note: '测试用' },
  }
  return { county: { ...COUNTY, calendars: [...COUNTY.calendars, file] } }
}
const LATER = made(['2027-01-01', '2027-01-04', '2027-01-05'])
const EARLIER = made(['2027-01-01'], ['2027-01-02', '2027-01-03'])

const accepted = () =>
  new Play(LICENCE)
    .go('2026-12-21 09:00', WHO.resident, 'start', { payload: APPLICATION })
    .go('2026-12-22 09:00', WHO.clerk, 'accept')

const loaded = (play: Play, world: World) =>
  recompute(play.item, frozen(play.state), {
    world,
    was: play.world,
    id: 'calendar:CN/2027',
    at: at('2026-12-28 10:00'),
    cause: '2027年放假安排',
  })

describe('a year that is loaded while a case is open', () => {
  test('moves the statutory limit, writes one entry, and tells the applicant that it is later', () => {
    const play = accepted()
    expect(play.clock('statutory', '2026-12-28 10:00')).toMatchObject({ due: '2027-01-20', provisional: true })
    const { state, entries, effects } = loaded(play, LATER)
    expect(entries).toMatchObject([
      {
        kind: 'calendar',
        event: 'deadlineRecomputed',
        seq: play.state.seq + 1,
        actor: { kind: 'system' },
        payload: {
          cause: '2027年放假安排',
          limits: [{ limit: 'statutory', title: '法定期限', from: '2027-01-20', to: '2027-01-22' }],
        },
        changed: {},
      },
    ])
    expect(effects).toMatchObject([{ type: 'notify', params: { to: 'applicant', due: '2027-01-22' } }])
    expect(state).toEqual({ ...play.state, seq: play.state.seq + 1 })
    expect(canonical(fold([...play.entries, ...entries]) as unknown as Json)).toBe(canonical(state as unknown as Json))
  })

  test('tells nobody when the limit moves nearer', () => {
    const { entries, effects } = loaded(accepted(), EARLIER)
    expect(entries[0]?.payload).toMatchObject({ limits: [{ from: '2027-01-20', to: '2027-01-18' }] })
    expect(effects).toEqual([])
  })

  test('leaves a case alone whose dates stay, and one that is closed', () => {
    const play = accepted()
    expect(loaded(play, play.world)).toEqual({ entries: [], effects: [] })
    const closed = new Play(LICENCE)
      .go('2026-12-21 09:00', WHO.resident, 'start', { payload: APPLICATION })
      .go('2026-12-22 09:00', WHO.resident, 'withdraw')
    expect(loaded(closed, LATER)).toEqual({ entries: [], effects: [] })
  })
})
