// What was published runs for ever: every snapshot of every published version is restored by today's code, or refused by the error that is written here.
import { readdirSync, readFileSync } from 'node:fs'
import { canonical, diff, hashOf, type Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import type { Snapshot, SnapshotCase } from '../../../scripts/snapshot.ts'
import {
  clocks,
  compile,
  type Decision,
  decide,
  dryRun,
  FlowFailure,
  fold,
  type Item,
  pathOf,
  touch,
} from '../src/index.ts'
import { patched, plan } from './migrate/moved.ts'

const folder = new URL('./golden/', import.meta.url)
const names = readdirSync(folder)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Snapshot

/** Snapshots that today's code can no longer run, and the code with which it says so. A silent difference is never one. */
const REFUSED: Readonly<Record<string, string>> = {}

const CHANGES: [what: string, patch: Json][] = [
  ['other words', { service: { name: '新名称', summary: '新的说明' }, text: { en: { 新名称: 'New' } } }],
  [
    'one more event',
    {
      service: { events: { remind: { title: '催办', by: ['applicant'] } } },
      flow: { states: { open: { on: { remind: { actions: [] } } } } },
    },
  ],
  ['one more state', { flow: { states: { archived: { type: 'final', tags: ['concluded'] } } } }],
  ['a longer promise', { service: { limits: { promised: { n: 9 } } } }],
  ['a shorter answer', { service: { limits: { receipt: { n: 1 } } } }],
  [
    'a field more that must be filled in',
    {
      forms: {
        application: {
          schema: { required: ['applicant', 'purpose'], properties: { purpose: { type: 'string', maxLength: 9 } } },
        },
      },
    },
  ],
  ['a limit that acts no more', { flow: { states: { open: { states: { correctionRequested: { after: null } } } } } }],
  ['a state that is final', { flow: { states: { concluding: { type: 'final', on: null } } } }],
  ['no desk of the name', { service: { desks: { window: { post: 'nobody' } } } }],
]

test('every shipped item has a snapshot (npm run golden), and none is without its error', () => {
  expect([...new Set(names.map((name) => name.replace(/-[0-9a-f]{8}\.json$/, '')))]).toEqual(
    expect.arrayContaining(['dibao', 'senior-card', 't1']),
  )
  expect(Object.keys(REFUSED).filter((name) => !names.includes(name))).toEqual([])
})

describe.each(names)('%s', (name) => {
  const golden = read(name)
  const { bundle, hash, county, cases, actors } = golden
  const refused = REFUSED[name]

  test('is the bundle that was published', () => {
    expect(hashOf(bundle as unknown as Json)).toBe(hash)
    expect(name).toBe(`${golden.item}-${hash.slice(0, 8)}.json`)
    expect(golden.notReached).toEqual([])
  })

  if (refused !== undefined) {
    test(`is refused as ${refused}`, () => {
      expect(() => compile(bundle, { version: 1, hash })).toThrow(FlowFailure)
      expect(() => compile(bundle, { version: 1, hash })).toThrow(refused)
    })
    return
  }

  const item = compile(bundle, { version: 1, hash })
  const world = { county }

  test.each(cases.map((one) => [one.path, one] as const))(
    '%s is restored, with its dates and all that can be done next',
    (path, one) => {
      const state = fold(one.entries)
      expect(hashOf(state as unknown as Json)).toBe(one.hash)
      expect(pathOf(item, state.value)).toBe(path)
      expect(touch(item, state, one.at, world)).toEqual({ entries: [], effects: [] })
      const counting = clocks(item, state, world, one.at).filter((clock) => clock.state !== 'ended')
      expect(Object.fromEntries(counting.map(({ limit, due }) => [limit, due]))).toEqual(one.due)
      for (const step of one.next) expect([step, pathAfter(item, one, step)]).toEqual([step, step.to])
    },
  )

  /** A later version's differences and what becomes of the cases have to agree. */
  test.each(CHANGES)('moved to a version with %s: who is refused was told of', (_, patch) => {
    const to = patched(bundle, patch)
    const { verdict } = diff(bundle, to)
    const move = {
      plan: plan(bundle, to),
      from: item,
      to: compile(to, { version: 2, hash: hashOf(to as unknown as Json) }),
    }
    for (const one of cases) {
      const actor = { id: 'admin', name: '管理员', kind: 'staff' as const }
      const [report] = dryRun([fold(one.entries)], move, { id: 'm', at: one.at, actor, world })
      const codes = report?.refused?.map(({ code }) => code).filter((code) => code !== 'flow/migration-closed') ?? []
      if (codes.length > 0) expect([one.path, codes, verdict]).not.toEqual([one.path, codes, 'compatible'])
      if (verdict === 'compatible') expect(codes).toEqual([])
    }
  })

  function pathAfter(
    { bundle: { id } }: Item,
    one: SnapshotCase,
    { at, who, event, payload }: SnapshotCase['next'][number],
  ) {
    const state = fold(one.entries)
    const actor = who === undefined ? undefined : actors[who]
    const decision: Decision =
      event !== undefined && actor
        ? decide(
            item,
            state,
            { id: `${id}-${event}`, event, actor, at, ...(payload === undefined ? {} : { payload }) },
            world,
          )
        : touch(item, state, at, world)
    if (decision.refused) return decision.refused.map(({ code }) => code).join()
    if (decision.state) expectSame(fold([...one.entries, ...decision.entries]), decision.state)
    return decision.state && pathOf(item, decision.state.value)
  }
})

const expectSame = (a: object, b: object): void => expect(canonical(a as Json)).toBe(canonical(b as Json))
