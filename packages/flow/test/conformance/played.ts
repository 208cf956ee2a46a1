// A case of the conformance suite as an item of ours, played through compile and decide with a save between events.
import { type Flow, hashOf, type Json } from '@yichuang/definition'
import { type Actor, type CaseState, type Command, compile, decide, type Item, pathOf } from '../../src/index.ts'
import { WORLD } from '../engine/fixtures/county.ts'
import { bundleOf } from '../engine/fixtures/licence.ts'

/** Facts of one case, as SCION and the W3C state them: a chart, where it begins, and where each event leads. */
export interface Case {
  id: string
  flow: Omit<Flow, 'format' | 'id'>
  begins: string[]
  steps: { event: string; then: string[] }[]
}

/** The chart behind an item in which anybody may do anything; `yes` and `no` are the suite's constant conditions. */
export function itemOf({ id, flow, steps }: Case): Item {
  const events = [...new Set(steps.map(({ event }) => event))]
  const bundle = bundleOf(
    {
      id,
      start: { by: ['anyone'], form: 'application' },
      desks: { anyone: { anyone: 'realName' } },
      rules: { yes: { if: true }, no: { if: false } },
      events: Object.fromEntries(
        [...events, ...namesIn(flow)].map((event) => [event, { title: event, by: ['anyone'] }]),
      ),
    },
    flow,
  )
  return compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
}

/** Configurations after the start and after each event: the names of the innermost states, sorted. */
export function played(item: Item, { steps }: Case): string[][] {
  const seen: string[][] = []
  let saved = 'null'
  for (const event of ['start', ...steps.map((step) => step.event)]) {
    // What is in memory is thrown away after every event: only text comes back.
    const state = JSON.parse(saved) as CaseState | null
    const decision = decide(item, state, command(event, seen.length), WORLD)
    saved = JSON.stringify(decision.state ?? state)
    seen.push(leaves(item, (JSON.parse(saved) as CaseState).value))
  }
  return seen
}

const leaves = (item: Item, value: Json): string[] =>
  pathOf(item, value)
    .split(' + ')
    .map((path) => path.slice(path.lastIndexOf('.') + 1))
    .sort()

const somebody: Actor = { id: 'somebody', name: '某人', kind: 'resident', assurance: 3, posts: [] }

const command = (event: string, step: number): Command => ({
  id: `${step}`,
  event,
  actor: somebody,
  at: '2026-03-02T09:00:00+08:00',
  ...(event === 'start'
    ? {
        payload: {},
        start: { caseId: 'k', caseNo: 'N', applicant: { id: 'somebody', name: '某人' }, channel: 'online' },
      }
    : {}),
})

const namesIn = (state: { on?: object; states?: object }): string[] => [
  ...Object.keys(state.on ?? {}),
  ...Object.values(state.states ?? {}).flatMap((inner) => namesIn(inner)),
]
