// Cases in parallel regions, and cases that stand still, go on with another version.
import type { Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { WHO } from '../engine/fixtures/county.ts'
import { Play } from '../engine/fixtures/play.ts'
import { SURVEY } from '../engine/fixtures/survey.ts'
import { codes, goesOn, moved, patched } from './moved.ts'

const begun = () => new Play(SURVEY).go('2026-03-02 09:00', WHO.resident, 'start', { payload: { thorough: true } })
const suspended = () => begun().go('2026-03-03', WHO.handler, 'suspend')
const inWorking = (states: Json, more: object = {}) =>
  patched(SURVEY, { flow: { states: { working: { states, ...more } } } })

const interviewed = inWorking({
  survey: {
    states: {
      interview: {
        initial: 'todo',
        states: { todo: { meta: { desk: 'surveyor' }, on: { interviewed: 'done' } }, done: { type: 'final' } },
      },
    },
  },
})
const third = patched(interviewed, { service: { events: { interviewed: { title: '访谈' } } } })
const withThird = {
  'working.survey.visit.todo': ['working.survey.visit.todo', 'working.survey.interview.todo'],
  'working.survey.visit.done': ['working.survey.visit.done', 'working.survey.interview.todo'],
}

describe('one more region', () => {
  test('leaves a case incomplete that no plan completes', () => {
    const done = moved(begun(), third, '2026-03-03')
    expect(done.refused).toEqual([
      { code: 'flow/migration-partial', at: '/states', params: { state: 'working.survey' } },
    ])
  })

  test('is filled in by the plan, and joins with the others', () => {
    const play = goesOn(begun().go('2026-03-03', WHO.handler, 'visited'), third, '2026-03-03 15:00', {
      states: withThird,
    })
    expect(play.path).toBe('working.survey.visit.done + working.survey.check.todo + working.survey.interview.todo')
    play.go('2026-03-04', WHO.decider, 'checked').go('2026-03-05', WHO.handler, 'interviewed')
    expect(play.path).toBe('working.opinion')
  })
})

test('two places where only one can be are no state', () => {
  const states = { 'working.survey.check.todo': 'working.opinion' }
  expect(codes(moved(begun(), SURVEY_2, '2026-03-03', { states }))).toEqual(['flow/migration-partial'])
})
const SURVEY_2 = patched(SURVEY, { service: { name: '调查(二)' } })

test('regions that are all done would go on at once, so they are no place to wait in', () => {
  const states = {
    'working.survey.visit.todo': 'working.survey.visit.done',
    'working.survey.check.todo': 'working.survey.check.done',
  }
  const timers = { surveyStart: 'drop' } as const
  expect(codes(moved(begun(), SURVEY_2, '2026-03-03', { states, timers }))).toEqual(['flow/migration-no-rest'])
})

describe('a case that stands still', () => {
  test('comes back to where it was, and its limits go on from where they stopped', () => {
    const [stays, moves] = [suspended(), goesOn(suspended(), SURVEY_2, '2026-03-05')]
    expect(moves.state.parked).toEqual(stays.state.parked)
    for (const play of [stays, moves]) play.go('2026-03-09', WHO.handler, 'resume')
    expect(moves.path).toBe('working.survey.visit.todo + working.survey.check.todo')
    expect(moves.clock('surveyEnd', '2026-03-09')?.due).toBe(stays.clock('surveyEnd', '2026-03-09')?.due)
    expect(moves.state.timers).toEqual(stays.state.timers)
  })

  test('goes along with the state it would come back to', () => {
    const survey = SURVEY.flow.states['working']?.states?.['survey'] as unknown as { [key: string]: Json }
    const other = inWorking({ survey: null, inquiry: survey }, { initial: 'inquiry' })
    expect(codes(moved(suspended(), other, '2026-03-05'))).toEqual([
      'flow/migration-no-way-back',
      'flow/migration-parked-lost',
      'flow/migration-parked-lost',
    ])
    const play = goesOn(suspended(), other, '2026-03-05', { states: { 'working.survey': 'working.inquiry' } })
    play
      .go('2026-03-09', WHO.handler, 'resume')
      .go('2026-03-10', WHO.handler, 'visited')
      .go('2026-03-10', WHO.decider, 'checked')
    expect(play.path).toBe('working.opinion')
  })

  test('must come back to something whole', () => {
    expect(codes(moved(suspended(), third, '2026-03-05'))).toEqual([
      'flow/migration-no-way-back',
      'flow/migration-parked-lost',
      'flow/migration-parked-lost',
    ])
    const play = goesOn(suspended(), third, '2026-03-05', { states: withThird }).go('2026-03-09', WHO.handler, 'resume')
    expect(play.path).toContain('working.survey.interview.todo')
  })

  test('keeps the limits that wait with it, or they are given up on purpose', () => {
    const without = inWorking({ survey: { after: null } })
    expect(moved(suspended(), without, '2026-03-05').refused).toEqual([
      { code: 'flow/migration-parked-lost', at: '/timers/surveyEnd', params: { limit: 'surveyEnd' } },
    ])
    const play = goesOn(suspended(), without, '2026-03-05', { timers: { surveyEnd: 'drop' } })
    expect(play.state.parked.map(({ limit }) => limit)).toEqual(['surveyStart'])
  })

  test('neither begins nor ends to stand still by being moved', () => {
    const goes = { suspended: 'working.opinion' }
    expect(codes(moved(suspended(), SURVEY_2, '2026-03-05', { states: goes }))).toContain('flow/migration-suspension')
    const stops = { 'working.survey.visit.todo': 'suspended', 'working.survey.check.todo': 'suspended' }
    const timers = { surveyStart: 'drop', surveyEnd: 'drop' } as const
    expect(codes(moved(begun(), SURVEY_2, '2026-03-05', { states: stops, timers }))).toEqual([
      'flow/migration-suspension',
    ])
  })

  test('a way back that nobody needs any more stops no migration', () => {
    const resumed = suspended()
      .go('2026-03-04', WHO.handler, 'resume')
      .go('2026-03-05', WHO.handler, 'visited')
      .go('2026-03-05', WHO.decider, 'checked')
    expect(Object.keys(resumed.state.history)).toEqual(['case.working.back'])
    const play = goesOn(resumed, third, '2026-03-06')
    expect(play.state.history).toEqual({})
    play.go('2026-03-09', WHO.handler, 'suspend').go('2026-03-10', WHO.handler, 'resume')
    expect(play.path).toBe('working.opinion')
  })
})
