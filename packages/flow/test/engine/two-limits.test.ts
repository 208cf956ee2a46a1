// Two limits that wait in one state: they act in the order in which they pass, and stand still each for itself.
import { describe, expect, test } from 'vitest'
import { WHO } from './fixtures/county.ts'
import { APPLICATION, bundleOf, FORMS, SERVICE } from './fixtures/licence.ts'
import { Play } from './fixtures/play.ts'

const tell = { actions: [{ type: 'notify' as const, params: { to: 'handler', text: '超期' } }] }

const filed = (one: number, two: number) =>
  new Play(
    bundleOf(
      {
        ...SERVICE,
        start: { by: ['window'], form: 'application' },
        limits: { one: { n: one, in: 'day' }, two: { n: two, in: 'day' } },
        events: { suspend: { title: '特别程序', by: ['handler'] }, resume: { title: '恢复', by: ['handler'] } },
        notices: {},
      },
      {
        initial: 'working',
        states: {
          working: { meta: { desk: 'handler' }, after: { one: tell, two: tell }, on: { suspend: 'suspended' } },
          suspended: { tags: ['suspended'], meta: { desk: 'handler' }, on: { resume: 'working' } },
        },
      },
      { forms: FORMS },
    ),
  ).go('2026-03-02 09:00', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })

describe('both have passed', () => {
  const acted = (play: Play) => play.last.entries.map(({ event, on }) => [event, on])

  test('the one that passed first acts first, whichever stands first', () => {
    expect(acted(filed(5, 3).wait('2026-03-20'))).toEqual([
      ['two', '2026-03-05'],
      ['one', '2026-03-07'],
    ])
    expect(acted(filed(3, 5).wait('2026-03-20'))).toEqual([
      ['one', '2026-03-05'],
      ['two', '2026-03-07'],
    ])
  })

  test('of two that passed together the one that was set first acts first', () => {
    expect(acted(filed(3, 3).wait('2026-03-20')).map(([event]) => event)).toEqual(['one', 'two'])
  })
})

test('each goes on after a suspension from where it stood, and acts later by just those days', () => {
  const play = filed(5, 3).go('2026-03-03', WHO.handler, 'suspend')
  expect([play.state.timers, play.state.parked.map(({ limit }) => limit)]).toEqual([[], ['one', 'two']])
  play.go('2026-03-10', WHO.handler, 'resume')
  expect(play.state.parked).toEqual([])
  expect(play.state.timers.map(({ limit, since }) => [limit, since.on])).toEqual([
    ['one', '2026-03-02'],
    ['two', '2026-03-02'],
  ])
  expect(play.wait('2026-03-30').last.entries.map(({ event, on }) => [event, on])).toEqual([
    ['two', '2026-03-12'],
    ['one', '2026-03-14'],
  ])
})
