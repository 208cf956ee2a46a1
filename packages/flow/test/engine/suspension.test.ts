// A suspended case stands still, and goes on as if it had never stopped.
import { describe, expect, test } from 'vitest'
import { nextDue } from '../../src/index.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, bundleOf, DOCUMENTS, FLOW, FORMS, LICENCE, SERVICE } from './fixtures/licence.ts'
import { Play } from './fixtures/play.ts'
import { SURVEY } from './fixtures/survey.ts'

/** Accepted on the day it was filed. */
const accepted = (on: string, bundle = LICENCE) =>
  new Play(bundle)
    .go(`${on} 09:00`, WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    .go(`${on} 10:00`, WHO.clerk2, 'accept')

describe('dates', () => {
  test('over National Day the suspended working days are given back (V25)', () => {
    const play = accepted('2026-09-16').go('2026-09-21', WHO.handler, 'suspend').go('2026-10-12', WHO.handler, 'resume')
    expect(play.clock('statutory', '2026-10-12')).toMatchObject({
      due: '2026-11-03',
      state: 'running',
      account: { suspended: 10 },
    })
  })

  test('while it is suspended the clock is paused and moves on day by day', () => {
    const play = accepted('2026-03-02').go('2026-03-04', WHO.handler, 'suspend')
    expect(play.clock('statutory', '2026-03-04')).toMatchObject({
      state: 'paused',
      due: '2026-03-30',
      used: 2,
      left: 18,
    })
    expect(play.clock('statutory', '2026-03-10')).toMatchObject({
      state: 'paused',
      due: '2026-04-03',
      used: 2,
      left: 18,
    })
  })

  test('suspended and resumed on the same day, nothing has happened (V26)', () => {
    const play = accepted('2026-03-02')
      .go('2026-03-04 09:00', WHO.handler, 'suspend')
      .go('2026-03-04 15:00', WHO.handler, 'resume')
    expect(play.clock('statutory', '2026-03-05')?.due).toBe('2026-03-30')
  })

  test('what was accepted and suspended in one minute stands still all the same', () => {
    const play = accepted('2026-03-02').go('2026-03-02 10:00', WHO.handler, 'suspend')
    expect(play.clock('statutory', '2026-03-04')).toMatchObject({ state: 'paused', used: 0 })
    play.go('2026-03-04', WHO.handler, 'resume')
    expect(play.clock('statutory', '2026-03-04')).toMatchObject({ state: 'running', due: '2026-04-01', used: 0 })
  })

  test('two suspensions add up', () => {
    const play = accepted('2026-03-02')
      .go('2026-03-04', WHO.handler, 'suspend')
      .go('2026-03-06', WHO.handler, 'resume')
      .go('2026-03-09', WHO.handler, 'suspend')
      .go('2026-03-12', WHO.handler, 'resume')
    expect(play.clock('statutory', '2026-03-12')).toMatchObject({ due: '2026-04-07', account: { suspended: 5 } })
  })
})

describe('tags', () => {
  test('what a case held it holds on, and nothing is gained anew by coming back', () => {
    const play = accepted('2026-03-02').go('2026-03-03', WHO.handler, 'pass').go('2026-03-04', WHO.handler, 'suspend')
    expect(play.state.tags).toEqual(['accepted', 'deciding', 'suspended'])
    play.go('2026-03-06', WHO.handler, 'resume')
    expect(play.path).toBe('open.working.deciding')
    expect(play.state.tags).toEqual(['accepted', 'deciding'])
    expect(play.state.spans['accepted']).toHaveLength(1)
    expect(play.state.spans['suspended']).toEqual([
      [
        { at: '2026-03-04T09:00:00+08:00', on: '2026-03-04' },
        { at: '2026-03-06T09:00:00+08:00', on: '2026-03-06' },
      ],
    ])
    expect(play.state.keep).toEqual([])
  })

  test('a case that ends while it is suspended lets everything go', () => {
    const play = accepted('2026-03-02')
      .go('2026-03-04', WHO.handler, 'suspend')
      .go('2026-03-05', WHO.resident, 'withdraw')
    expect(play.state).toMatchObject({ tags: ['concluded'], keep: [], parked: [], timers: [] })
    expect(play.state.spans['accepted']?.[0]?.[1]?.on).toBe('2026-03-05')
  })
})

describe('timers', () => {
  const waits: Parameters<typeof bundleOf>[1] = {
    ...FLOW,
    states: {
      ...FLOW.states,
      open: {
        ...FLOW.states.open,
        states: {
          ...FLOW.states.open.states,
          working: { ...FLOW.states.open.states.working, after: { handle: '#case.lapsed' } },
          suspended: { ...FLOW.states.open.states.suspended, after: { hearing: { target: 'working.back' } } },
        },
      },
    },
  }
  const limits = { ...SERVICE.limits, handle: { n: 5, in: 'wd' as const }, hearing: { n: 20, in: 'wd' as const } }
  const bundle = bundleOf({ ...SERVICE, limits }, waits, { forms: FORMS, documents: DOCUMENTS })

  test('a timer is parked, never fires meanwhile, and goes on from where it began', () => {
    const play = accepted('2026-03-02', bundle).go('2026-03-04', WHO.handler, 'suspend')
    expect(play.state.parked.map(({ limit, since }) => [limit, since.on])).toEqual([['handle', '2026-03-02']])
    expect(play.wait('2026-03-20').last.entries).toEqual([])
    play.go('2026-03-20', WHO.handler, 'resume')
    expect(play.state.parked).toEqual([])
    expect(play.state.timers.map(({ limit, since }) => [limit, since.on])).toEqual([['handle', '2026-03-02']])
    // Five working days and the twelve it stood still.
    expect(nextDue(play.item, play.state, WORLD)).toBe('2026-03-26T00:00:00+08:00')
  })

  test('a timer set in the very minute of the suspension is parked, not taken for one of the suspension', () => {
    const play = accepted('2026-03-02', bundle).go('2026-03-02 10:00', WHO.handler, 'suspend').wait('2026-03-20')
    expect(play.path).toBe('open.suspended')
    play.go('2026-03-20', WHO.handler, 'resume')
    expect(nextDue(play.item, play.state, WORLD)).toBe('2026-03-28T00:00:00+08:00')
  })

  test('a timer that the case does not come back to is dropped', () => {
    const play = accepted('2026-03-02', bundle).go('2026-03-04', WHO.handler, 'suspend')
    expect(play.state.parked).toHaveLength(1)
    expect(play.go('2026-03-05', WHO.resident, 'withdraw').state).toMatchObject({ parked: [], timers: [] })
  })

  test('a timer that the step into a suspension sets anew runs, and no older one comes back in its place', () => {
    // Begun again as a whole, with one of its two regions standing still.
    const again: Parameters<typeof bundleOf>[1] = {
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          on: { halt: { target: 'both.work.stopped' }, again: 'both' },
          states: {
            work: {
              initial: 'on',
              states: { on: { meta: { desk: 'anyone' } }, stopped: { tags: ['suspended'], meta: { desk: 'anyone' } } },
            },
            wait: { initial: 'one', states: { one: { meta: { desk: 'anyone' }, after: { limit: 'two' } }, two: {} } },
          },
        },
      },
    }
    const service = {
      start: { by: ['anyone'], form: 'application' },
      desks: { anyone: { anyone: 'signedIn' as const } },
      limits: { limit: { n: 9, in: 'day' as const } },
      events: { halt: { title: '停', by: ['anyone'] }, again: { title: '再', by: ['anyone'] } },
    }
    const play = new Play(bundleOf(service, again))
      .go('2026-03-02', WHO.resident, 'start')
      .go('2026-03-04', WHO.resident, 'halt')
    const since = () => [...play.state.timers, ...play.state.parked].map((timer) => timer.since.on)
    expect(since()).toEqual(['2026-03-04'])
    play.go('2026-03-06', WHO.resident, 'again')
    expect(since()).toEqual(['2026-03-06'])
  })

  test('a limit of the suspension itself runs', () => {
    const play = accepted('2026-03-02', bundle).go('2026-03-04', WHO.handler, 'suspend').wait('2026-04-30')
    expect(play.entries.slice(2).map(({ event, on, to }) => [event, on, to])).toEqual([
      ['suspend', '2026-03-04', '特别程序'],
      ['hearing', '2026-04-01', '承办'],
      // Two days used before, three left.
      ['handle', '2026-04-07', '补正不来'],
    ])
  })

  test('a pause by another tag holds a timer where it is', () => {
    const notice: Parameters<typeof bundleOf>[1] = {
      initial: 'work',
      states: {
        work: {
          meta: { title: '办' },
          after: { limit: 'late' },
          initial: 'on',
          states: { on: { on: { publish: 'shown' } }, shown: { tags: ['publicNotice'], on: { back: 'on' } } },
        },
        late: { type: 'final' },
      },
    }
    const play = new Play(
      bundleOf(
        {
          start: { by: ['anyone'], form: 'application' },
          desks: { anyone: { anyone: 'signedIn' } },
          switches: { counts: false },
          rules: { excluded: { if: { '!': { var: 'service.switches.counts' } } } },
          limits: { limit: { n: 3, in: 'wd', pause: [{ tag: 'publicNotice', if: 'excluded' }] } },
          events: { publish: { title: '公示', by: ['anyone'] }, back: { title: '收', by: ['anyone'] } },
        },
        notice,
      ),
    )
    play.go('2026-03-02', WHO.resident, 'start').go('2026-03-03', WHO.resident, 'publish')
    expect(nextDue(play.item, play.state, WORLD)).toBeUndefined()
    expect(play.wait('2026-03-10').path).toBe('work.shown')
    play.go('2026-03-10', WHO.resident, 'back')
    expect(nextDue(play.item, play.state, WORLD)).toBe('2026-03-13T00:00:00+08:00')
  })
})

test('history comes back into every region, finished ones stay finished', () => {
  const play = new Play(SURVEY)
    .go('2026-03-02', WHO.resident, 'start')
    .go('2026-03-03', WHO.handler, 'visited')
    .go('2026-03-04', WHO.handler, 'suspend')
    .go('2026-03-06', WHO.handler, 'resume')
  expect(play.path).toBe('working.survey.visit.done + working.survey.check.todo')
  expect(play.state.parked).toEqual([])
  expect(play.state.timers.map(({ limit, since }) => [limit, since.on])).toEqual([['surveyEnd', '2026-03-02']])
})
