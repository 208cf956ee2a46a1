// The smallest item that a bench needs: one state, an event without a form, one with a form of so many fields.
import { type Bundle, type FieldSchema, hashOf, type Json } from '@yichuang/definition'
import { type Actor, type CaseState, type Command, compile, decide, type Item, type World } from '@yichuang/flow'
import { readCounty } from '../../../scripts/county.ts'

export const world: World = { county: readCounty('sample') }
export const who: Actor = { id: 'who', name: '何人', kind: 'resident', assurance: 2, posts: [] }
const AT = '2026-03-02T09:00:00+08:00'

const KINDS: readonly FieldSchema[] = [
  { type: 'string', title: '姓名', minLength: 1, maxLength: 50 },
  { type: 'string', title: '日期', format: 'date' },
  { type: 'integer', title: '金额（分）', minimum: 0, maximum: 100_000_000 },
  {
    type: 'string',
    title: '选择',
    oneOf: [
      { const: 'a', title: '甲' },
      { const: 'b', title: '乙' },
    ],
  },
  { type: 'boolean', title: '是否' },
]
const VALUES: readonly Json[] = ['黄素兰', '1958-03-12', 64_000, 'b', true]

export function payloadOf(fields: number): { [name: string]: Json } {
  return Object.fromEntries(Array.from({ length: fields }, (_, i) => [`field${i}`, VALUES[i % VALUES.length] ?? null]))
}

export function bundleOf(fields: number, id = 'bench'): Bundle {
  const properties = Object.fromEntries(
    Array.from({ length: fields }, (_, i): [string, FieldSchema] => [`field${i}`, KINDS[i % KINDS.length] ?? {}]),
  )
  const schema: FieldSchema = { type: 'object', required: Object.keys(properties), properties }
  return {
    format: 1,
    id,
    service: {
      ...{ format: 1, id, name: '称量', start: { by: ['anyone'], form: 'application' } },
      ...{ units: {}, switches: {}, limits: {}, rules: {}, reads: {}, children: {}, notices: {} },
      desks: { anyone: { title: '任何人', anyone: 'signedIn' } },
      events: {
        end: { title: '办结', by: ['anyone'] },
        note: { title: '记下', by: ['anyone'] },
        fill: { title: '填写', by: ['anyone'], form: 'filled' },
      },
    },
    flow: {
      ...{ format: 1, id: 'case', initial: 'open' },
      states: {
        open: { meta: { title: '办理中' }, on: { note: '#case.open', fill: '#case.open', end: 'closed' } },
        closed: { type: 'final', meta: { title: '办结' } },
      },
    },
    forms: { application: { format: 1, schema: { type: 'object' } }, filled: { format: 1, schema } },
    ...{ documents: {}, text: {}, scenarios: {} },
  }
}

export const itemOf = (bundle: Bundle): Item => compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })

/** @throws Error when the measured step is not taken: then there is nothing to measure */
export function step(item: Item, state: CaseState | null, command: Partial<Command> & { event: string }): CaseState {
  const whole = { id: 'c', actor: who, at: AT, ...command } as Command
  const decision = decide(item, state, whole, world)
  if (!decision.state) throw new Error(`${command.event} was refused: ${JSON.stringify(decision.refused)}`)
  return decision.state
}

export const opened = (item: Item): CaseState =>
  step(item, null, {
    event: 'start',
    payload: {},
    start: { caseId: 'case_1', caseNo: '1', applicant: { id: 'who', name: '何人' }, channel: 'online' },
  })
