// How much `decide` costs over XState's own transition: `node --conditions=@yichuang/source packages/flow/bench/decide.ts`.
import { hashOf, type Json } from '@yichuang/definition'
import { type CaseState, type Command, compile, decide } from '@yichuang/flow'
import { createMachine, initialTransition, transition } from 'xstate'
import { WHO, WORLD } from '../test/engine/fixtures/county.ts'
import { APPLICATION, LICENCE } from '../test/engine/fixtures/licence.ts'

/** DESIGN's budget: `decide` without payload takes at most three times a raw transition. */
const BUDGET = 3
const ROUNDS = 100
const CALLS = 1_000

const item = compile(LICENCE, { version: 1, hash: hashOf(LICENCE as unknown as Json) })
const start = {
  caseId: 'k',
  caseNo: 'n',
  applicant: { id: 'resident', name: '居民' },
  channel: 'window' as const,
}
const at = '2026-03-02T09:00:00+08:00'
const filed = decide(item, null, { id: '1', event: 'start', actor: WHO.clerk, at, payload: APPLICATION, start }, WORLD)
const state = filed.state as CaseState
const command: Command = { id: '2', event: 'accept', actor: WHO.clerk, at: '2026-03-03T09:00:00+08:00' }

const limits = Object.fromEntries(Object.keys(LICENCE.service.limits).map((limit) => [limit, 1]))
const machine = createMachine(LICENCE.flow as unknown as Parameters<typeof createMachine>[0], {
  delays: limits,
  guards: { deemedAcceptance: () => true, stillMissing: () => true },
})
const [begun] = initialTransition(machine)

// Turn by turn, so that a busy machine slows both; the best round counts, for noise only ever adds.
let [raw, ours] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
for (let round = 0; round < ROUNDS; round++) {
  raw = Math.min(
    raw,
    microseconds(() => transition(machine, begun, { type: 'accept' })),
  )
  ours = Math.min(
    ours,
    microseconds(() => decide(item, state, command, WORLD)),
  )
}
console.log(
  `raw transition ${raw.toFixed(1)} µs, decide ${ours.toFixed(1)} µs: ${(ours / raw).toFixed(2)} times (budget ${BUDGET})`,
)
if (ours > raw * BUDGET) process.exitCode = 1

/** One call, on average over a round. */
function microseconds(work: () => unknown): number {
  const from = performance.now()
  for (let i = 0; i < CALLS; i++) work()
  return ((performance.now() - from) * 1000) / CALLS
}
