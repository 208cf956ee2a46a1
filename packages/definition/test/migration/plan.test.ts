// A migration plan: its shape, the names it uses, and what it leaves out.
import { readFileSync } from 'node:fs'
import { type Bundle, type Json, planTroubles } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merged } from '../../src/build/merge.ts'
import { findings } from '../../src/problem/findings.ts'

const ITEM = JSON.parse(readFileSync(new URL('../checks/fixtures/library-card.json', import.meta.url), 'utf8')) as Json
const version = (patch: Json): Bundle => merged(ITEM, patch) as unknown as Bundle
const from = version({})
const to = version({
  service: {
    desks: { decider: null, chief: { post: 'decider', unit: 'office' } },
    limits: { answer: null, reply: { n: 5, in: 'wd' } },
    events: { refuse: null, reject: { title: '不予受理' } },
  },
  flow: {
    states: { open: { states: { working: null, checking: { tags: ['admitted'] }, first: { states: { one: {} } } } } },
  },
  forms: { application: { schema: { properties: { phone: { type: 'string', maxLength: 11 } } } } },
})
const PLAN = {
  format: 1,
  item: 'library-card',
  from: { version: 1, hash: 'a'.repeat(64) },
  to: { version: 2, hash: 'b'.repeat(64) },
  why: '新规定施行',
  states: { 'open.working': 'open.checking' },
}
const found = (more: Json) => planTroubles(merged(PLAN, more), { from, to }).map(({ code, at }) => [code, at])

test('a plan that names what there is has nothing wrong with it', () => {
  const whole = {
    data: [
      { move: '/application/region', to: '/application/phone' },
      { default: '/application/phone', value: '0' },
      { default: '/application/books/0/kind', value: 'paper' },
      { remove: '/application/guardian' },
    ],
    timers: { answer: { as: 'reply', counts: 'keep' }, promised: 'restart', statutory: 'keep', reply: 'drop' },
    tags: { admitted: { was: 'accepted', since: 'received' } },
    desks: { decider: 'chief' },
    events: { refuse: 'reject' },
  }
  expect(found(whole)).toEqual([])
})

const WRONG: [what: string, more: Json, code: string, at: string][] = [
  ['of another item', { item: 'reader-card' }, 'plan-other-item', '/item'],
  [
    'a state that was not',
    { states: { 'open.nowhere': 'open.checking' } },
    'plan-unknown-state',
    '/states/open.nowhere',
  ],
  [
    'a state that is not',
    { states: { 'open.received': 'open.nowhere' } },
    'plan-unknown-state',
    '/states/open.received',
  ],
  ['a state left out', { states: { 'open.working': null } }, 'plan-state-left-out', '/states'],
  ['a group of states', { states: { 'open.working': 'open.first' } }, 'plan-state-left-out', '/states'],
  ['a limit', { timers: { later: 'keep' } }, 'plan-unknown-limit', '/timers/later'],
  ['a limit that is new, and cannot be kept', { timers: { reply: 'keep' } }, 'plan-unknown-limit', '/timers/reply'],
  [
    'a limit to go on as',
    { timers: { answer: { as: 'later', counts: 'keep' } } },
    'plan-unknown-limit',
    '/timers/answer/as',
  ],
  ['a tag', { tags: { later: {} } }, 'plan-unknown-tag', '/tags/later'],
  ['a tag that was not', { tags: { admitted: { was: 'later' } } }, 'plan-unknown-tag', '/tags/admitted/was'],
  ['a tag to count from', { tags: { admitted: { since: 'later' } } }, 'plan-unknown-tag', '/tags/admitted/since'],
  ['a desk', { desks: { later: 'chief' } }, 'plan-unknown-desk', '/desks/later'],
  ['a desk that is not', { desks: { decider: 'decider' } }, 'plan-unknown-desk', '/desks/decider'],
  ['an event', { events: { later: 'reject' } }, 'plan-unknown-event', '/events/later'],
  ['an event that is not', { events: { refuse: 'refuse' } }, 'plan-unknown-event', '/events/refuse'],
  [
    'a field to move',
    { data: [{ move: '/application/later', to: '/application/phone' }] },
    'plan-unknown-field',
    '/data/0/move',
  ],
  [
    'a field to move to',
    { data: [{ move: '/application/age', to: '/application/later' }] },
    'plan-unknown-field',
    '/data/0/to',
  ],
  ['a form', { data: [{ remove: '/later' }] }, 'plan-unknown-field', '/data/0/remove'],
  [
    'a default that is none',
    { data: [{ default: '/application/phone', value: 5 }] },
    'plan-unfit-default',
    '/data/0/value',
  ],
]

describe('what is wrong is said at its place, in both languages', () => {
  test.each(WRONG)('%s', (_, more, code, at) => {
    expect(found(more)).toEqual([[`definition/${code}`, at]])
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const { says, try: way } of findings(planTroubles(merged(PLAN, more), { from, to }), lang))
        expect(`${says} ${way}`).not.toMatch(/\{[a-z]+\}|undefined/)
    }
  })
})

test('any JSON as a plan gives findings, never an exception', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('states', 'data', 'timers', 'tags', 'desks', 'events', ''),
      (value, key) => {
        const plan = key === '' ? value : { ...PLAN, [key]: value }
        for (const { code } of planTroubles(plan, { from, to })) expect(code).toMatch(/^definition\//)
      },
    ),
    { numRuns: 300 },
  )
  const trap = JSON.parse('{"__proto__":{"polluted":true}}') as Json
  expect(planTroubles({ ...PLAN, states: trap }, { from, to }).map(({ code }) => code)).toEqual([
    'definition/reserved-key',
  ])
})
