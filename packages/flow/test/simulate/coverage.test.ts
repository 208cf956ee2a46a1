// Coverage names what no play has reached, and counts both answers of a guard.
import { hashOf, type Json, type PeopleFile, type Scenario, type Step } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { compile, coverageOf, simulate, unreached } from '../../src/index.ts'
import { COUNTY } from '../engine/fixtures/county.ts'
import { APPLICATION, bundleOf, LICENCE } from '../engine/fixtures/licence.ts'
import { SURVEY } from '../engine/fixtures/survey.ts'

const people: PeopleFile = { format: 1, people: { huang: { name: '黄', sex: 'F', idNumber: APPLICATION.idNumber } } }
const posts = (...held: string[]) => held.map((post) => ({ post, unit: post === 'windowClerk' ? 's1' : 'c' }))
const county = {
  ...COUNTY,
  directory: {
    ...COUNTY.directory,
    people: {
      clerk: { name: '韦', posts: posts('windowClerk') },
      handler: { name: '罗', posts: posts('handler') },
      decider: { name: '蒙', posts: posts('decider') },
    },
  },
}
const day = (date: string) => `${date}T09:00:00+08:00`
const play = (bundle = LICENCE, ...steps: Step[]) => {
  const scenario: Scenario = { format: 1, title: 't', county: 'sample', steps }
  const run = simulate(bundle, scenario, county, people)
  expect(run.findings).toEqual([])
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  return { item, run }
}
const start: Step = { at: day('2026-03-02'), who: 'clerk', event: 'start', form: APPLICATION as Json }

describe('coverage', () => {
  test('names the states, arrows, limits, answers and refusals that were not reached', () => {
    const { item, run } = play(
      LICENCE,
      start,
      { at: day('2026-03-10') },
      { at: day('2026-03-11'), who: 'handler', event: 'pass' },
    )
    const coverage = coverageOf(item, [run.visits])
    const reached = coverage.states.filter(({ times }) => times > 0).map(({ path }) => path)
    expect(reached).toEqual(['open', 'open.received', 'open.working', 'open.working.handling', 'open.working.deciding'])
    expect(coverage.arrows.filter(({ times }) => times > 0).map(({ by, name }) => [by, name])).toEqual([
      ['limit', 'receipt'],
      ['event', 'pass'],
    ])
    expect(coverage.guards).toEqual([
      { name: 'deemedAcceptance', yes: 1, no: 0 },
      { name: 'stillMissing', yes: 0, no: 0 },
    ])
    const missing = unreached(coverage)
    expect(missing).toContain('state open.suspended')
    expect(missing).toContain('arrow open.received (accept) → working')
    expect(missing).toContain('arrow open.resubmitted (after receipt) → (stays)')
    expect(missing).toContain('guard deemedAcceptance: never no')
    expect(missing).toContain('refusal licence/too-young')
    expect(missing).not.toContain('arrow open.received (after receipt, if deemedAcceptance) → working')
  })

  test('several plays add up, and a refusal counts for the rule that refused', () => {
    const young = { ...APPLICATION, age: 7 }
    const scenario: Scenario = { format: 1, title: 't', county: 'sample', steps: [{ ...start, form: young }] }
    const refused = simulate(LICENCE, scenario, county, people)
    const { item, run } = play(LICENCE, start, { at: day('2026-03-03'), who: 'clerk', event: 'accept' })
    const coverage = coverageOf(item, [run.visits, refused.visits, run.visits])
    expect(coverage.refusals.find(({ rule }) => rule === 'adult')?.times).toBe(1)
    // Both steps of both plays: where it was received, and where it left from.
    expect(coverage.states.find(({ path }) => path === 'open.received')?.times).toBe(4)
    expect(coverage.arrows.find(({ name }) => name === 'accept')?.times).toBe(2)
  })

  test('what is passed through in the blink of an `always` or `onDone` has been reached', () => {
    const { item, run } = play(
      SURVEY,
      { at: day('2026-03-02'), who: 'huang', event: 'start', form: { thorough: false } },
      { at: day('2026-03-03'), who: 'handler', event: 'visited' },
      { at: day('2026-03-03'), who: 'decider', event: 'checked' },
    )
    const coverage = coverageOf(item, [run.visits])
    const reached = coverage.states.filter(({ times }) => times > 0).map(({ path }) => path)
    expect(reached).toContain('working.joined')
    expect(coverage.arrows.filter(({ times }) => times > 0).map(({ by, to }) => [by, to])).toEqual([
      ['onDone', 'joined'],
      ['event', 'done'],
      ['event', 'done'],
      ['always', '#case.closed'],
    ])
    expect(coverage.guards).toEqual([{ name: 'thorough', yes: 0, no: 1 }])
    expect(coverage.states.map(({ path }) => path)).not.toContain('working.back')
  })

  test('a play with another switch counts for the item all the same', () => {
    const { item } = play(LICENCE, start)
    const steps: Step[] = [start, { at: day('2026-03-10') }]
    const scenario = { format: 1 as const, title: 't', county: 'sample', switches: { deemedAcceptance: false }, steps }
    const coverage = coverageOf(item, [simulate(LICENCE, scenario, county, people).visits])
    expect(coverage.states.find(({ path }) => path === 'open.received')?.times).toBe(2)
    expect(coverage.guards[0]).toEqual({ name: 'deemedAcceptance', yes: 0, no: 1 })
  })

  test('an event that leads nowhere on purpose is no arrow', () => {
    const { item, run } = play(LICENCE, start)
    const masked = coverageOf(item, [run.visits]).arrows.filter(({ name }) => name === 'requestCorrection')
    expect(masked.map(({ from }) => from)).toEqual(['open.received'])
  })

  test('a flow that begins with an `always` has been where it began', () => {
    const bundle = bundleOf(
      { start: { by: ['anyone'], form: 'application' }, desks: { anyone: { anyone: 'signedIn' } } },
      { initial: 'first', states: { first: { always: 'second' }, second: { meta: { desk: 'anyone' } } } },
    )
    const { item, run } = play(bundle, { at: day('2026-03-02'), who: 'huang', event: 'start', form: {} })
    expect(unreached(coverageOf(item, [run.visits]))).toEqual([])
  })
})
