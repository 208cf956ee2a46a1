// A definition that cannot run is refused when it is compiled, by name; a state that does not fit is a failure.
import type { Bundle, Flow, Service } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { compile, decide, type FlowFailure, touch } from '../../src/index.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, bundleOf, DOCUMENTS, FLOW, FORMS, LICENCE, SERVICE } from './fixtures/licence.ts'
import { at, itemOf, Play } from './fixtures/play.ts'
import { SURVEY } from './fixtures/survey.ts'

const licence = (service: Partial<Service>, flow: Omit<Flow, 'format' | 'id'> = FLOW) =>
  bundleOf({ ...SERVICE, ...service }, flow, { forms: FORMS, documents: DOCUMENTS })
const states = (more: Flow['states']): Omit<Flow, 'format' | 'id'> => ({ ...FLOW, states: { ...FLOW.states, ...more } })

function failureOf(work: () => unknown): FlowFailure['trouble'] | undefined {
  try {
    work()
  } catch (error) {
    return (error as FlowFailure).trouble
  }
  return undefined
}
const refused = (bundle: Bundle) => failureOf(() => itemOf(bundle))

describe('names that nobody declared', () => {
  test.each<[string, Bundle, string]>([
    ['a limit', licence({}, states({ x: { meta: { desk: 'window' }, after: { nothing: 'closed' } } })), 'nothing'],
    ['an event', licence({}, states({ x: { meta: { desk: 'window' }, on: { dance: 'closed' } } })), 'dance'],
    ['a desk', licence({}, states({ x: { meta: { desk: 'nobody' } } })), 'nobody'],
    [
      'a guard',
      licence({}, states({ x: { meta: { desk: 'window' }, always: { guard: 'never', target: 'closed' } } })),
      'never',
    ],
    [
      'a notice',
      licence(
        {},
        states({ x: { always: { target: 'closed', actions: [{ type: 'document', params: { notice: 'N99' } }] } } }),
      ),
      'N99',
    ],
    [
      'an effect',
      licence({}, states({ x: { always: { target: 'closed', actions: [{ type: 'dance' as never }] } } })),
      'dance',
    ],
    [
      'an extension',
      licence(
        {},
        states({
          x: {
            always: { target: 'closed', actions: [{ type: 'extend', params: { limits: ['statutory'], by: 'more' } }] },
          },
        }),
      ),
      'more',
    ],
    ['a required rule', licence({ start: { by: ['window'], form: 'application', require: ['gone'] } }), 'gone'],
    ['a form', licence({ start: { by: ['window'], form: 'gone' } }), 'gone'],
    ['a unit', licence({ desks: { ...SERVICE.desks, window: { post: 'windowClerk', unit: 'gone' } } }), 'gone'],
  ])('%s is refused with its name', (_, bundle, name) => {
    expect(refused(bundle)).toMatchObject({ code: 'flow/unknown-name', params: { name } })
  })

  test('a target is refused with XState’s own words', () => {
    expect(refused(licence({}, states({ x: { always: 'nowhere' } })))).toMatchObject({
      code: 'flow/broken-definition',
      params: { why: expect.stringContaining('nowhere') },
    })
  })

  test('an event that nobody may do is refused', () => {
    expect(refused(licence({}, states({ x: { on: { accept: 'closed' } } })))).toMatchObject({
      code: 'flow/no-desk',
      params: { event: 'accept' },
    })
  })
})

describe('one event on two states of a path', () => {
  const twice = (inner: object) =>
    licence(
      {},
      {
        ...FLOW,
        states: {
          ...FLOW.states,
          open: {
            ...FLOW.states.open,
            states: {
              ...FLOW.states.open.states,
              received: { ...FLOW.states.open.states.received, on: { withdraw: inner } },
            },
          },
        },
      },
    )

  test('is refused, for it would slip past the inner desk', () => {
    expect(refused(twice({ guard: 'inTime', target: '#case.closed' }))).toMatchObject({
      code: 'flow/event-twice',
      params: { event: 'withdraw', outer: 'open' },
    })
  })

  test('is allowed when the inner one masks the outer on purpose, or answers in any case', () => {
    expect(refused(twice({}))).toBeUndefined()
    expect(refused(twice([{ guard: 'inTime', target: '#case.closed' }, { target: '#case.lapsed' }]))).toBeUndefined()
  })

  test('belongs to the desk of the inner state alone, whatever other regions do', () => {
    const regions = licence(
      {
        start: { by: ['window'], form: 'application' },
        events: { ...SERVICE.events, pass: { title: '通过' } },
      },
      {
        initial: 'open',
        states: {
          open: {
            type: 'parallel',
            meta: { desk: 'decider' },
            on: { pass: 'closed' },
            states: {
              one: { meta: { desk: 'handler' }, initial: 'a', states: { a: { on: { pass: 'b' } }, b: {} } },
              two: {},
            },
          },
          closed: { type: 'final' },
        },
      },
    )
    const play = new Play(regions).go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    expect(play.do('2026-03-02 10:00', WHO.decider, 'pass').codes).toEqual(['flow/not-your-desk'])
    expect(play.go('2026-03-02 11:00', WHO.handler, 'pass').path).toBe('open.one.b + open.two')
    expect(play.go('2026-03-02 12:00', WHO.decider, 'pass').path).toBe('closed')
  })
})

test('a state that would begin with its own history is refused: there is none yet', () => {
  const back = { initial: 'back', states: { back: { type: 'history' as const }, one: {} } }
  expect(refused(licence({}, states({ x: { ...back, always: 'closed' } })))).toMatchObject({
    code: 'flow/broken-definition',
    at: '/flow/x/initial',
  })
})

describe('what this version cannot do yet', () => {
  test.each<[string, Bundle, string]>([
    [
      'children',
      licence({}, states({ x: { always: { target: 'closed', actions: [{ type: 'open', params: { child: 'a' } }] } } })),
      'open',
    ],
    [
      'ledgers',
      licence(
        {},
        states({ x: { always: { target: 'closed', actions: [{ type: 'record', params: { ledger: 'a' } }] } } }),
      ),
      'record',
    ],
    [
      'events of children',
      licence(
        { events: { ...SERVICE.events, 'home.decided': { title: 'x' } } },
        states({ x: { meta: { desk: 'window' }, on: { 'home.decided': 'closed' } } }),
      ),
      'home.decided',
    ],
    [
      'reads in a required rule',
      licence({ rules: { ...SERVICE.rules, adult: { if: { var: 'reads.duty.class' } } } }),
      'reads.duty.class',
    ],
    [
      'reads in a limit',
      licence({ limits: { ...SERVICE.limits, receipt: { n: { var: 'reads.duty.n' }, in: 'wd' } } }),
      'reads.duty.n',
    ],
    [
      'parents',
      licence({ desks: { ...SERVICE.desks, handler: { party: { var: 'case.parent.by.start' } } } }),
      'case.parent.by.start',
    ],
  ])('%s are refused by name', (_, bundle, what) => {
    expect(refused(bundle)).toMatchObject({ code: 'flow/not-supported-yet', params: { what } })
  })

  test('what stands in the service but is not used by the flow is no hindrance', () => {
    expect(
      refused(
        licence({
          rules: { ...SERVICE.rules, later: { if: { var: 'reads.x' } } },
          reads: { x: { register: 'r' } },
          children: { a: { item: 'b' } },
        }),
      ),
    ).toBeUndefined()
  })
})

describe('an item', () => {
  test('is compiled once per number and hash', () => {
    const version = { version: 3, hash: 'abc' }
    expect(compile(LICENCE, version)).toBe(compile(LICENCE, version))
    expect(compile(LICENCE, version)).not.toBe(compile(LICENCE, { ...version, version: 4 }))
  })

  test('runs only cases of its own hash', () => {
    const { state } = new Play(LICENCE).go('2026-03-02', WHO.clerk, 'start', {
      payload: APPLICATION,
      applicant: 'resident',
    })
    const other = compile(LICENCE, { version: 2, hash: 'other' })
    const command = { id: '1', event: 'accept', actor: WHO.clerk, at: at('2026-03-03') }
    expect(failureOf(() => decide(other, state, command, WORLD))?.code).toBe('flow/wrong-version')
  })

  test('does not fill in a state that is not whole, nor believe a history it does not know', () => {
    const play = new Play(SURVEY).go('2026-03-02', WHO.resident, 'start')
    const broken = (more: object) =>
      failureOf(() => touch(play.item, { ...play.state, ...more }, at('2026-05-02'), WORLD))?.code
    expect(broken({ value: { working: { survey: { visit: 'todo' } } } })).toBe('flow/broken-state')
    expect(broken({ value: { gone: 'x' } })).toBe('flow/broken-state')
    expect(broken({ history: { 'case.working.gone': [{ id: 'case.working' }] } })).toBe('flow/broken-state')
    expect(broken({ history: { 'case.working.back': [{ id: 'case.gone' }] } })).toBe('flow/broken-state')
    expect(broken({})).toBeUndefined()
  })

  test('a rule without an answer is a failure that names it, from a guard too', () => {
    const rules = { ...SERVICE.rules, adult: { if: { '>': [{ var: 'data.application.name' }, 1] } } }
    const start = (bundle: Bundle) =>
      failureOf(() =>
        new Play(bundle).do('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' }),
      )
    expect(start(licence({ rules }))).toMatchObject({ code: 'flow/broken-rule', params: { name: 'adult' } })
    const inGuard = licence(
      { start: { by: ['window'], form: 'application' }, rules: { ...rules, first: rules.adult } },
      {
        ...FLOW,
        initial: 'gate',
        states: { ...FLOW.states, gate: { always: [{ guard: 'first', target: 'open' }, { target: 'closed' }] } },
      },
    )
    expect(start(inGuard)).toMatchObject({ code: 'flow/broken-rule', params: { name: 'first' } })
  })

  test('states that hand a case round in a circle are a failure, not a standstill', () => {
    const circle = licence(
      {},
      { ...FLOW, initial: 'a', states: { ...FLOW.states, a: { always: 'b' }, b: { always: 'a' } } },
    )
    const start = () =>
      new Play(circle).do('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    expect(failureOf(start)).toMatchObject({
      code: 'flow/broken-definition',
      params: { why: expect.stringContaining('Infinite loop') },
    })
  })
})

describe('regions', () => {
  test('each has its own desk, and the join waits for both', () => {
    const play = new Play(SURVEY)
      .go('2026-03-02', WHO.resident, 'start', { payload: { thorough: true } })
      .go('2026-03-03', WHO.handler, 'visited')
    expect(play.path).toBe('working.survey.visit.done + working.survey.check.todo')
    expect(play.do('2026-03-03', WHO.handler, 'checked').codes).toEqual(['flow/not-your-desk'])
    expect(play.go('2026-03-04', WHO.decider, 'checked').path).toBe('working.opinion')
    expect(play.state.tags).toEqual(['surveyed'])
  })

  test('a rule chooses the way after the join', () => {
    const play = new Play(SURVEY)
      .go('2026-03-02', WHO.resident, 'start')
      .go('2026-03-03', WHO.handler, 'visited')
      .go('2026-03-04', WHO.decider, 'checked')
    expect(play.path).toBe('closed')
    expect(play.state.status).toBe('done')
  })

  test('a limit of one region acts in it alone', () => {
    const play = new Play(SURVEY).go('2026-03-02', WHO.resident, 'start').wait('2026-03-06')
    expect(play.path).toBe('working.survey.visit.done + working.survey.check.todo')
  })
})

test('what has not even the shape of a bundle is a broken definition too', () => {
  for (const flow of [{ states: { a: { always: 1 } } }, null])
    expect(() => itemOf({ ...LICENCE, flow: flow as unknown as Bundle['flow'] })).toThrow('flow/broken-definition')
})
