// How much the engine costs over XState alone: `decide` without payload against the raw transition of the same machine.

import { fileURLToPath } from 'node:url'
import { build, hashOf, type Json } from '@yichuang/definition'
import { type Actor, type CaseState, compile, decide, type World } from '@yichuang/flow'
import { initialTransition, setup, transition } from 'xstate'
import { readCounty } from '../../../scripts/county.ts'
import type { Figure } from '../../../scripts/figure.ts'
import { readFolder } from '../../../scripts/folder.ts'
import { microseconds, middle } from './cpu.ts'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const figure: Figure = {
  name: 'decide',
  says: 'decide without payload to the raw XState transition',
  limit: 2,
  measure: decideToTransition,
}

/** Answers how many times longer `decide` takes. */
async function decideToTransition(): Promise<number> {
  const { bundle } = build(readFolder(at('workflows')).sources, 'senior-card')
  if (!bundle) throw new Error('senior-card does not build')
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const received = openCase(item)

  const limits = Object.fromEntries(Object.keys(bundle.service.limits ?? {}).map((name) => [name, 1]))
  const guards = Object.fromEntries(Object.keys(bundle.service.rules ?? {}).map((name) => [name, () => true]))
  const { format: _format, ...flow } = bundle.flow
  const machine = setup({ delays: limits, guards }).createMachine(flow as never)
  const [first] = initialTransition(machine)

  const ours = () =>
    decide(item, received, { id: 'c2', event: 'accept', actor: clerk, at: '2026-02-12T10:12:00+08:00' }, world)
  const raw = () => transition(machine, first, { type: 'accept' } as never)
  if (ours().refused || !raw()[0]) throw new Error('the measured step must be taken')
  // Turn by turn, so that whatever slows the machine slows both.
  return middle(Array.from({ length: TURNS }, () => microseconds(ours) / microseconds(raw)))
}

const TURNS = 5

const clerk: Actor = {
  id: 'clerkA',
  name: '韦晓红',
  kind: 'staff',
  assurance: 4,
  posts: [{ post: 'windowClerk', unit: '450204099' }],
}
const world: World = { county: readCounty('sample') }

/** A case taken in at the window, waiting for acceptance. */
function openCase(item: ReturnType<typeof compile>): CaseState {
  const story = Object.values(item.bundle.scenarios).find(({ steps }) => steps[0]?.who === 'clerkA')
  const step = story?.steps[0]
  if (!step) throw new Error('no scenario begins at the window')
  const { state, refused } = decide(
    item,
    null,
    {
      id: 'c1',
      event: 'start',
      payload: step.form ?? {},
      actor: clerk,
      at: step.at,
      start: { caseId: 'case_1', caseNo: '1', applicant: { id: 'huang', name: '黄素兰' }, channel: 'window' },
    },
    world,
  )
  if (!state) throw new Error(`the case was refused: ${JSON.stringify(refused)}`)
  return state
}
