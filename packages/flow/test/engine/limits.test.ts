// What limits do: when they act, in which order, and what moves them.
import type { Limit, Service } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDue, touch } from '../../src/index.ts'
import { dateAt, dayOf } from '../../src/time/civil.ts'
import { instantOf, msOf } from '../../src/time/instant.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, bundleOf, LICENCE } from './fixtures/licence.ts'
import { at, Play } from './fixtures/play.ts'

const filed = (when = '2026-03-02', on?: string) =>
  new Play(LICENCE).go(when, WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident', ...(on ? { on } : {}) })

/** A flow of one state that waits for a limit; `done` when it has acted. */
const waiting = (limit: Limit, more: Partial<Service> = {}) =>
  bundleOf(
    {
      start: { by: ['anyone'], form: 'application' },
      desks: { anyone: { anyone: 'signedIn' } },
      limits: { wait: limit },
      events: { go: { title: '走', by: ['anyone'] } },
      ...more,
    },
    {
      initial: 'waiting',
      states: {
        waiting: { meta: { title: '等' }, after: { wait: 'done' }, on: { go: 'done' } },
        done: { type: 'final', meta: { title: '完' } },
      },
    },
  )
const startAt = (when: string, bundle = waiting({ n: 5, in: 'wd' }), payload = {}) =>
  new Play(bundle).go(when, WHO.resident, 'start', { payload })

describe('a limit acts', () => {
  test('no timer fires while a step is being taken, however long the step’s own limit', () => {
    const limits: Limit[] = [
      { n: 5, in: 'wd' },
      { n: 1, in: 'minute' },
      { n: 400, in: 'day' },
    ]
    for (const limit of limits) {
      const play = startAt('2026-03-02', waiting(limit))
      expect(play.path).toBe('waiting')
      expect(play.entries).toHaveLength(1)
      expect(play.state.timers.map(({ id, limit }) => [id, limit])).toEqual([
        ['xstate.after.wait.case.waiting', 'wait'],
      ])
    }
  })

  test('at the instant that ends its last day, with that day as its legal date', () => {
    const play = startAt('2026-03-02')
    expect(nextDue(play.item, play.state, WORLD)).toBe('2026-03-10T00:00:00+08:00')
    expect(play.wait('2026-03-09 23:59').last.entries).toEqual([])
    expect(play.path).toBe('waiting')
    play.wait('2026-03-10 00:00')
    expect(play.last.entries.map(({ kind, event, at, on, actor }) => [kind, event, at, on, actor.kind])).toEqual([
      ['timer', 'wait', '2026-03-10T00:00:00+08:00', '2026-03-09', 'system'],
    ])
    expect(play.path).toBe('done')
  })

  test('at its own time, though nobody looked for weeks', () => {
    const play = startAt('2026-03-02').wait('2026-05-20 12:00')
    expect(play.last.entries[0]).toMatchObject({
      at: '2026-03-10T00:00:00+08:00',
      on: '2026-03-09',
      recordedAt: at('2026-05-20 12:00'),
    })
  })

  test('neither a second early nor late, whatever it measures', () => {
    const cases = fc.record({
      n: fc.integer({ min: 0, max: 40 }),
      measure: fc.constantFrom('wd' as const, 'day' as const, 'month' as const),
      day: fc.integer({ min: 0, max: 700 }),
    })
    fc.assert(
      fc.property(cases, ({ n, measure, day }) => {
        const play = startAt(dateAt(dayOf('2024-06-01') + day), waiting({ n, in: measure }))
        const due = nextDue(play.item, play.state, WORLD) ?? ''
        const early = instantOf(msOf(due) - 1000)
        expect(touch(play.item, play.state, early, WORLD).entries).toEqual([])
        expect(touch(play.item, play.state, due, WORLD).entries.map(({ event }) => event)).toEqual(['wait'])
      }),
      { numRuns: 60 },
    )
  })

  test('once: asked again, nothing changes', () => {
    const play = filed().wait('2026-03-10 00:00')
    expect(play.last.entries).toHaveLength(1)
    const state = play.state
    expect(play.wait('2026-03-10 00:00').last).toEqual({ entries: [], effects: [] })
    expect(play.wait('2026-03-20 00:00').last).toEqual({ entries: [], effects: [] })
    expect(play.state).toBe(state)
  })

  test('before the command that comes too late, and stands though the command is refused', () => {
    const play = filed().do('2026-03-10 08:00', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(play.codes).toEqual(['flow/not-now'])
    expect(play.path).toBe('open.working.handling')
    expect(play.last.entries.map(({ event }) => event)).toEqual(['receipt'])
    expect(play.last.effects).toMatchObject([
      { type: 'document', params: { notice: 'N3' }, at: '2026-03-10T00:00:00+08:00', on: '2026-03-09' },
    ])
  })

  test('in minutes and hours to the instant, day and night', () => {
    const play = startAt('2026-09-30 23:50', waiting({ n: 30, in: 'minute' }))
    expect(play.wait('2026-10-01 00:19').path).toBe('waiting')
    expect(play.wait('2026-10-01 00:20').path).toBe('done')
    expect(play.last.entries[0]).toMatchObject({ at: at('2026-10-01 00:20'), on: '2026-10-01' })
  })

  test('several in the order in which they passed, each seeing what the one before did', () => {
    const bundle = bundleOf(
      {
        start: { by: ['anyone'], form: 'application' },
        desks: { anyone: { anyone: 'signedIn' } },
        limits: { long: { n: 3, in: 'day' }, short: { n: 1, in: 'day' }, next: { n: 1, in: 'day' } },
      },
      {
        initial: 'a',
        states: {
          a: {
            meta: { title: 'A' },
            initial: 'one',
            after: { long: 'late' },
            states: {
              one: { after: { short: 'two' } },
              two: { after: { next: { actions: [{ type: 'notify', params: { to: 'x', text: 'y' } }] } } },
            },
          },
          late: { meta: { title: 'L' } },
        },
      },
    )
    const play = startAt('2026-03-02', bundle).wait('2026-03-20 09:00')
    expect(play.entries.map(({ event, on }) => [event, on])).toEqual([
      ['start', '2026-03-02'],
      ['short', '2026-03-03'],
      ['next', '2026-03-04'],
      ['long', '2026-03-05'],
    ])
    expect(play.path).toBe('late')
    expect(play.state.timers).toEqual([])
  })

  test('and is used up though its guard says no', () => {
    const play = new Play({ ...LICENCE, service: { ...LICENCE.service, switches: { deemedAcceptance: false } } })
    play.go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' }).wait('2026-04-01')
    expect(play.path).toBe('open.received')
    expect(play.state.timers).toEqual([])
    expect(play.last.entries).toMatchObject([{ event: 'receipt', from: '收件', to: '收件' }])
  })
})

describe('deemed acceptance', () => {
  test('counts from receipt, though it is applied ten days late', () => {
    const play = filed('2026-02-12').wait('2026-03-09')
    expect(play.path).toBe('open.working.handling')
    expect(play.state.spans['accepted']).toEqual([[{ at: at('2026-02-12'), on: '2026-02-12' }, null]])
    // 20 working days after 12 February, over Spring Festival: from receipt, not from the day it was deemed.
    expect(play.clock('statutory', '2026-03-09')).toMatchObject({
      startedOn: '2026-02-12',
      due: '2026-03-18',
      state: 'running',
    })
  })

  test('holds for paper that is typed in late: the case is accepted in the same breath', () => {
    const play = filed('2026-03-12', '2026-03-02')
    expect(play.entries.map(({ event, at, on, to }) => [event, at.slice(0, 10), on, to])).toEqual([
      ['start', '2026-03-12', '2026-03-02', '收件'],
      ['receipt', '2026-03-12', '2026-03-09', '承办'],
    ])
    expect(play.clock('statutory', '2026-03-12')).toMatchObject({ startedOn: '2026-03-02', due: '2026-03-30' })
    expect(play.last.effects).toMatchObject([{ type: 'document', on: '2026-03-09' }])
  })

  test('paper may be as late as the item says, and never of tomorrow', () => {
    const late = new Play(LICENCE)
    expect(
      late.do('2026-03-12', WHO.clerk, 'start', { payload: APPLICATION, on: '2026-02-09', applicant: 'resident' }).last
        .refused,
    ).toEqual([{ kind: 'payload', code: 'flow/date-not-allowed', at: '/on', params: { days: 30 } }])
    expect(
      late.do('2026-03-12', WHO.clerk, 'start', { payload: APPLICATION, on: '2026-03-13', applicant: 'resident' })
        .codes,
    ).toEqual(['flow/date-not-allowed'])
    expect(filed().do('2026-03-04', WHO.clerk, 'accept', { on: '2026-03-03' }).codes).toEqual(['flow/date-not-allowed'])
  })
})

describe('a limit counts', () => {
  test('from the last time its tag was gained', () => {
    const play = filed()
      .go('2026-03-02', WHO.clerk2, 'accept')
      .go('2026-03-03', WHO.handler, 'pass')
      .go('2026-03-04', WHO.decider, 'approve')
    expect(play.clock('statutory', '2026-03-04')).toMatchObject({
      state: 'ended',
      endedOn: '2026-03-04',
      used: 2,
      left: 18,
      late: false,
    })
    play.go('2026-03-04', WHO.clerk, 'reopen')
    expect(play.clock('statutory', '2026-03-04')?.state, 'reopened in the minute of the conclusion').toBe('running')
    play
      .go('2026-03-04', WHO.handler, 'pass')
      .go('2026-03-04', WHO.decider, 'approve')
      .go('2026-03-05', WHO.clerk, 'reopen')
    expect(play.clock('statutory', '2026-03-05')).toMatchObject({ state: 'running', startedOn: '2026-03-05', used: 0 })
  })

  test('by the first alternative that holds', () => {
    const limit: Limit = [
      { if: 'urgent', n: 30, in: 'minute' },
      { n: 1, in: 'wd' },
    ]
    const rules = { urgent: { if: { var: 'data.application.urgent' } } }
    expect(startAt('2026-03-02', waiting(limit, { rules }), { urgent: true }).wait('2026-03-02 09:30').path).toBe(
      'done',
    )
    expect(startAt('2026-03-02', waiting(limit, { rules }), {}).wait('2026-03-02 23:30').path).toBe('waiting')
  })

  test('as many days as a rule says, from a date in the data', () => {
    const limit: Limit = { n: { var: 'data.application.days' }, in: 'day', from: { var: 'data.application.from' } }
    const play = startAt('2026-03-02', waiting(limit), { days: -2, from: '2026-03-20' })
    expect(nextDue(play.item, play.state, WORLD)).toBe('2026-03-19T00:00:00+08:00')
    expect(nextDue(play.item, startAt('2026-03-02', waiting(limit), { days: 2 }).state, WORLD)).toBeUndefined()
  })

  test('a number that is none is a failure, not a guess', () => {
    expect(() =>
      startAt('2026-03-02', waiting({ n: { var: 'data.application.days' }, in: 'day' }), { days: 'x' }),
    ).toThrow('flow/broken-definition')
  })

  test('with an extension from the day it was granted, in the case’s own dates', () => {
    const play = filed().go('2026-03-02', WHO.clerk2, 'accept')
    expect(play.clock('statutory', '2026-03-03')?.due).toBe('2026-03-30')
    play.go('2026-03-10', WHO.decider, 'extend')
    expect(play.clock('statutory', '2026-03-10')).toMatchObject({ due: '2026-04-14', account: { extension: 10 } })
  })

  test('an extension is used up by the run for which it was granted', () => {
    const play = filed()
      .go('2026-03-02', WHO.clerk2, 'accept')
      .go('2026-03-03', WHO.decider, 'extend')
      .go('2026-03-03', WHO.handler, 'pass')
      .go('2026-03-04', WHO.decider, 'approve')
      .go('2026-03-05', WHO.clerk, 'reopen')
    expect(play.clock('statutory', '2026-03-05')).toMatchObject({ due: '2026-04-02', account: { extension: 0 } })
  })

  test('an end that a command moves into the past acts with that command, on its legal date', () => {
    const bundle = waiting(
      { n: 1, in: 'day', from: { var: 'data.application.from' } },
      { events: { go: { title: '走', by: ['anyone'] }, move: { title: '改期', by: ['anyone'], form: 'application' } } },
    )
    const waits = { ...bundle.flow.states['waiting'], on: { move: { actions: [{ type: 'emit' as const }] } } }
    const play = startAt(
      '2026-03-02',
      { ...bundle, flow: { ...bundle.flow, states: { ...bundle.flow.states, waiting: waits } } },
      { from: '2026-05-01' },
    )
    play.go('2026-03-20', WHO.resident, 'move', { payload: { from: '2026-03-09' } })
    expect(play.last.entries.map(({ event, at, on }) => [event, at, on])).toEqual([
      ['move', at('2026-03-20'), '2026-03-20'],
      ['wait', at('2026-03-20'), '2026-03-10'],
    ])
  })

  test('a case that ended otherwise than by the limit’s own tag owes nothing', () => {
    const bundle = bundleOf(
      {
        start: { by: ['anyone'], form: 'application' },
        desks: { anyone: { anyone: 'signedIn' } },
        limits: { shown: { n: 5, in: 'wd', from: 'open', until: 'solved' } },
        events: { drop: { title: '放弃', by: ['anyone'] } },
      },
      { initial: 'a', states: { a: { tags: ['open'], on: { drop: 'b' } }, b: { type: 'final' } } },
    )
    const play = startAt('2026-03-02', bundle)
    expect(play.clock('shown', '2026-03-02')?.state).toBe('running')
    expect(play.go('2026-03-03', WHO.resident, 'drop').clock('shown', '2026-03-20')).toBeUndefined()
  })

  test('in the calendar of the county, and a case that ended owes nothing', () => {
    const play = filed()
    expect(play.clock('receipt', '2026-03-02')).toMatchObject({
      due: '2026-03-09',
      dueAt: '2026-03-10T00:00:00+08:00',
      shown: false,
      owes: { unit: 's1', name: '东街' },
      colour: 'calm',
      provisional: false,
    })
    play.go('2026-03-03', WHO.resident, 'withdraw')
    expect(play.clock('receipt', '2026-03-03')).toBeUndefined()
    expect(nextDue(play.item, play.state, WORLD)).toBeUndefined()
  })

  test('a limit that no state can survive is a failure, not an endless loop', () => {
    const bundle = bundleOf(
      {
        start: { by: ['anyone'], form: 'application' },
        desks: { anyone: { anyone: 'signedIn' } },
        limits: { now: { n: 0, in: 'minute' } },
      },
      { initial: 'a', states: { a: { after: { now: 'b' } }, b: { after: { now: 'a' } } } },
    )
    expect(() => startAt('2026-03-02', bundle)).toThrow('flow/broken-definition')
  })
})

test('what a limit brings forward into the past acts after it, so that the log is in the order of time', () => {
  const bundle = bundleOf(
    {
      start: { by: ['anyone'], form: 'application' },
      desks: { anyone: { anyone: 'signedIn' } },
      rules: { reminded: { if: { in: ['reminded', { var: 'case.tags' }] } } },
      limits: {
        first: { n: 5, in: 'day' },
        other: [
          { if: 'reminded', n: 2, in: 'day' },
          { n: 30, in: 'day' },
        ],
      },
    },
    {
      type: 'parallel',
      states: {
        a: {
          initial: 'wait',
          states: { wait: { meta: { desk: 'anyone' }, after: { first: 'on' } }, on: { tags: ['reminded'] } },
        },
        b: { initial: 'wait', states: { wait: { meta: { desk: 'anyone' }, after: { other: 'on' } }, on: {} } },
      },
    },
  )
  const { entries } = startAt('2026-03-02', bundle).wait('2026-03-20')
  expect(entries.map(({ event, at, on }) => [event, at.slice(0, 10), on])).toEqual([
    ['start', '2026-03-02', '2026-03-02'],
    ['first', '2026-03-08', '2026-03-07'],
    // It had ended on the fourth, had it been known.
    ['other', '2026-03-08', '2026-03-04'],
  ])
})

describe('limits that set one another', () => {
  const round = (limit: Limit) =>
    bundleOf(
      {
        start: { by: ['anyone'], form: 'application' },
        desks: { anyone: { anyone: 'signedIn' } },
        limits: { again: limit },
        events: {},
      },
      {
        initial: 'one',
        states: {
          one: { meta: { desk: 'anyone' }, after: { again: 'two' } },
          two: { meta: { desk: 'anyone' }, after: { again: 'one' } },
        },
      },
    )

  test('go round as long as time goes on, however long nobody has looked at the case', () => {
    const play = new Play(round({ n: 1, in: 'day' })).go('2026-01-01', WHO.resident, 'start')
    expect(play.wait('2026-12-31').last.entries).toHaveLength(363)
    expect(play.path).toBe('two')
  })

  test('minute by minute are not gone through for a year at once', () => {
    const play = new Play(round({ n: 1, in: 'minute' })).go('2026-01-01', WHO.resident, 'start')
    expect(() => play.wait('2026-12-31')).toThrow(/flow\/broken-definition/)
  })
})
