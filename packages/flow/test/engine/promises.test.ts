// What holds for every case, whatever happens to it.
import { spawnSync } from 'node:child_process'
import { canonical, type Json } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, type CaseState, type Command, decide, fold, offers, touch } from '../../src/index.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, LICENCE } from './fixtures/licence.ts'
import { at, frozen, itemOf, Play } from './fixtures/play.ts'

const item = itemOf(LICENCE)
const spelled = (value: unknown): string => canonical(value as Json)
const states = (): (CaseState | null)[] => {
  const filed = new Play(LICENCE).go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
  const received = filed.state
  const asked = filed.go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } }).state
  const again = filed.go('2026-03-04', WHO.resident, 'resubmit', { payload: { photo: 'f2' } }).state
  const working = filed.go('2026-03-05', WHO.clerk, 'accept').state
  const suspended = filed.go('2026-03-06', WHO.handler, 'suspend').state
  return frozen([null, received, asked, again, working, suspended])
}
const STATES = states()
const EVENTS = ['start', ...Object.keys(LICENCE.service.events)]

const anyState = fc.constantFrom(...STATES)
const anyActor = fc.constantFrom<Actor[]>(...Object.values(WHO))
const anyAt = fc
  .integer({ min: 6, max: 90 })
  .map((day) => `${new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10)}T10:00:00+08:00`)
const anyCommand = fc.record<Command>(
  {
    id: fc.string(),
    event: fc.oneof(fc.constantFrom(...EVENTS), fc.string()),
    actor: anyActor,
    at: anyAt,
    payload: fc.oneof(
      fc.jsonValue() as fc.Arbitrary<Json>,
      fc.constantFrom<Json>(APPLICATION, { items: ['/photo'] }, { photo: 'f3' }, { missing: ['/photo'] }),
    ),
    on: fc.constantFrom('2026-03-01', '2026-05-01'),
    start: fc.constant({
      caseId: 'k',
      caseNo: 'n',
      applicant: { id: 'resident', name: 'r' },
      channel: 'window' as const,
    }),
  },
  { requiredKeys: ['id', 'event', 'actor', 'at'] },
)

describe('every decision', () => {
  test('answers any JSON at all with a refusal, and never throws', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.oneof(
          fc.jsonValue(),
          fc.record({ id: fc.string(), event: fc.constantFrom(...EVENTS), actor: fc.jsonValue(), at: fc.jsonValue() }),
        ),
        (state, json) => {
          const { refused, entries } = decide(item, state, frozen(json) as unknown as Command, WORLD)
          expect(refused?.length).toBeGreaterThan(0)
          expect(entries).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('refuses what comes with a beginning that is none, whatever the event', () => {
    for (const event of ['start', 'accept', '']) {
      const command = { id: '1', event, actor: WHO.clerk, at: at('2026-03-02'), start: [] } as unknown as Command
      expect(decide(item, null, command, WORLD).refused?.map(({ code, at }) => [code, at])).toEqual([
        ['flow/malformed-command', '/start'],
      ])
    }
  })

  test('either happens or is refused in words, never neither; and says the same when asked again', () => {
    fc.assert(
      fc.property(anyState, anyCommand, (state, command) => {
        const decision = decide(item, state, frozen(command), WORLD)
        const happened = decision.entries.some(({ kind }) => kind === 'event')
        expect(happened).toBe(decision.refused === undefined)
        expect(decision.refused?.length).not.toBe(0)
        expect(decision.state === undefined).toBe(decision.entries.length === 0)
        expect(spelled(decide(item, state, command, WORLD))).toBe(spelled(decision))
      }),
      { numRuns: 500 },
    )
  })

  test('leaves a log that folds into its state, byte for byte, in numbered order and in the order of time', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 12 }), (commands) => {
        let state: CaseState | null = null
        const entries = []
        const first = {
          id: '0',
          event: 'start',
          actor: WHO.clerk,
          at: at('2026-03-02'),
          payload: APPLICATION,
          start: { caseId: 'k', caseNo: 'n', applicant: { id: 'resident', name: 'r' }, channel: 'window' as const },
        }
        for (const command of [first, ...commands.sort((a, b) => (a.at < b.at ? -1 : 1))]) {
          const decision = decide(item, frozen(state), command, WORLD)
          state = decision.state ?? state
          entries.push(...decision.entries)
        }
        expect(spelled(fold(JSON.parse(JSON.stringify(entries))))).toBe(spelled(state))
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1))
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort())
      }),
      { numRuns: 200 },
    )
  })

  test('offers what it then takes, and gives beforehand the reasons it would give', () => {
    const payloads: Record<string, Json> = {
      application: { photo: 'f3' },
      correction: { items: ['/photo'] },
      refusal: { missing: ['/photo'] },
    }
    fc.assert(
      fc.property(fc.constantFrom(...STATES.filter((state) => state !== null)), anyActor, (state, actor) => {
        const now = at('2026-03-09')
        const seen = touch(item, state, now, WORLD).state ?? state
        for (const { event, form, refused } of offers(item, seen, actor, WORLD, now)) {
          const payload = form === undefined ? {} : { payload: payloads[form] ?? null }
          const answer = decide(item, seen, { id: 'x', event, actor, at: now, ...payload }, WORLD).refused ?? []
          expect(answer.map(({ code }) => code)).toEqual(refused.map(({ code }) => code))
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('what a step takes away from the case is gone from the folded one too', () => {
  const play = new Play(LICENCE)
    .go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    .go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    .go('2026-03-04', WHO.resident, 'resubmit', { payload: { photo: 'f2' } })
  expect(play.entries[1]?.changed['open']).toEqual(['/photo'])
  expect(play.entries[2]?.changed['open']).toBeNull()
  expect(spelled(fold(play.entries))).toBe(spelled(play.state))
  expect(fold(play.entries)).not.toHaveProperty('open')
})

test('an empty log is no case', () => {
  expect(() => fold([])).toThrow(RangeError)
})

test('the engine runs where code may not be made from strings', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=@yichuang/source',
      '--disallow-code-generation-from-strings',
      `${import.meta.dirname}/fixtures/no-eval.ts`,
    ],
    { encoding: 'utf8' },
  )
  expect(stderr).not.toContain('EvalError')
  expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: 'blocked; open.working.handling' })
})
