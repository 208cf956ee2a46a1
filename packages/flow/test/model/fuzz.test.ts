// Shipped definitions with something changed at random, and anything at all as a command: findings and refusals, never an exception.
import { fileURLToPath } from 'node:url'
import { type Bundle, build, canonical, check, type Json } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCounty } from '../../../../scripts/county.ts'
import { readFolder } from '../../../../scripts/folder.ts'
import {
  type CaseState,
  type Command,
  compile,
  decide,
  FlowFailure,
  offers,
  simulate,
  tasks,
  touch,
} from '../../src/index.ts'
import { frozen } from '../engine/fixtures/play.ts'

const LONG = process.env['YICHUANG_LONG'] === '1'
const UTC = process.env['TZ'] === 'UTC'
const RUNS = UTC ? (LONG ? 10_000 : 1_000) : 20
/** To play takes longer than to check. */
const PLAYED = LONG ? Number.POSITIVE_INFINITY : 60
/** A busy machine tries fewer; a failure is told however far it has been shrunk. */
const PATIENCE = LONG ? {} : { interruptAfterTimeLimit: 20_000 }
/** Told, not asserted: a machine may be busy. */
const BUDGET_MS = 50

const { sources, items } = readFolder(fileURLToPath(new URL('../../../../workflows', import.meta.url)))
const { people, ...county } = readCounty('sample')
const world = { county }
const bundles = items.map((id): [string, Bundle] => {
  const { bundle } = build(sources, id)
  if (!bundle) throw new Error(`${id} cannot be built`)
  return [id, bundle]
})

const words = fc.constantFrom<Json>(
  null,
  true,
  false,
  0,
  -1,
  1e9,
  1.5,
  '',
  '#',
  '__proto__',
  'constructor',
  'toString',
  '#case.open',
  '.x',
  'suspended',
  'deciding',
  'received',
  'wd',
  'minute',
  [],
  {},
  [[]],
  { var: '' },
  { var: 'case.tags' },
  { '!': [] },
  { type: 'final' },
  { type: 'parallel' },
  { type: 'history', history: 'deep' },
  { target: 'open' },
  [{ guard: 'x' }, 'open'],
  'x'.repeat(5000),
)
const json = fc.json({ stringUnit: 'binary', maxDepth: 4 }).map((text) => JSON.parse(text) as Json)
const change = fc.record({ where: fc.nat(), kind: fc.nat(5), other: fc.nat(), value: fc.oneof(words, json) })

describe.each(bundles)('%s changed at random', (id, whole) => {
  test(
    'has findings, or compiles and plays its scenarios, or is refused by a failure with a code; nothing hangs',
    () => {
      let tried = 0
      let slow = 0
      let sound = 0
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const bundle = JSON.parse(JSON.stringify(whole)) as Bundle
          for (const one of changes) mutate(bundle as unknown as Json, one)
          const began = performance.now()
          const findings = check(bundle, county)
          tried++
          if (performance.now() - began > BUDGET_MS) slow++
          for (const { code, says, try: way } of findings)
            expect([code, says, way].every((text) => text.length > 0)).toBe(true)
          if (findings.length > 0) return
          sound++
          const version = { version: 1, hash: canonical(bundle as unknown as Json) }
          if (sound > PLAYED) return
          // What is published must run; a scenario may differ then, but nothing breaks.
          orFailure(() => compile(bundle, version))
          const told = Object.values(bundle.scenarios)
          const scenario = told[sound % Math.max(told.length, 1)]
          if (scenario) orFailure(() => simulate(bundle, scenario, county, people))
        }),
        { numRuns: RUNS, ...PATIENCE },
      )
      if (UTC) console.log(`${id}: ${tried} changes, ${sound} without a finding, ${slow} checks over ${BUDGET_MS} ms`)
    },
    LONG ? 3_600_000 : 120_000,
  )

  test(
    'compiles though nobody has asked for findings, or says why not',
    () => {
      fc.assert(
        fc.property(change, (one) => {
          const bundle = JSON.parse(JSON.stringify(whole)) as Bundle
          mutate(bundle.flow as unknown as Json, one)
          orFailure(() => compile(bundle, { version: 1, hash: canonical(bundle as unknown as Json) }))
        }),
        { numRuns: Math.ceil(RUNS / 10), ...PATIENCE },
      )
    },
    LONG ? 3_600_000 : 120_000,
  )
})

/** A broken definition is a failure with a code, never another exception. */
function orFailure(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof FlowFailure)) throw error
    expect(error.trouble.code).toMatch(/^flow\//)
  }
}

/** Replaces, removes, adds, renames, doubles or swaps the n-th member, counted through the whole tree. */
function mutate(
  root: Json,
  { where, kind, other, value }: { where: number; kind: number; other: number; value: Json },
): void {
  const places: { holder: { [key: string]: Json }; key: string }[] = []
  const open: Json[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue
    for (const [key, part] of Object.entries(node)) {
      places.push({ holder: node as { [key: string]: Json }, key })
      open.push(part as Json)
    }
  }
  const at = places[where % places.length]
  const second = places[other % places.length]
  if (!at || !second) return
  const old = at.holder[at.key] as Json
  const rest = () => (Array.isArray(at.holder) ? at.holder.splice(Number(at.key), 1) : delete at.holder[at.key])
  if (kind === 0) at.holder[at.key] = value
  else if (kind === 1) rest()
  else if (kind === 2) put(at.holder, typeof value === 'string' ? value : 'added', second.holder[second.key] as Json)
  else if (kind === 3) {
    rest()
    put(at.holder, second.key, old)
  } else if (kind === 4) at.holder[at.key] = JSON.parse(JSON.stringify(second.holder[second.key])) as Json
  else put(at.holder, '__proto__', value)
}

function put(holder: { [key: string]: Json }, key: string, value: Json): void {
  const copy = JSON.parse(JSON.stringify(value ?? null)) as Json
  if (Array.isArray(holder)) holder.push(copy)
  else Object.defineProperty(holder, key, { value: copy, enumerable: true, writable: true, configurable: true })
}

describe.each(bundles)('anything sent to a case of %s', (_, bundle) => {
  const item = compile(bundle, { version: 1, hash: canonical(bundle as unknown as Json) })
  const played = Object.values(bundle.scenarios).flatMap((scenario) => {
    const { steps } = simulate(bundle, scenario, county, people)
    return steps.flatMap(({ state, step, decision }) => (state ? [{ state, step, decision }] : []))
  })
  const version = { id: item.id, version: 1, hash: item.hash }
  const states: (CaseState | null)[] = [null, ...played.map(({ state }) => ({ ...state, item: version }))]
  const actors = Object.keys(county.directory.people)
  const trap = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"applicant":{"__proto__":{"polluted":true}}}',
  ) as Json
  const payload = fc.oneof(
    json,
    words,
    fc.constant(trap),
    fc.constantFrom(...played.flatMap(({ step }) => step.form ?? [])),
  )
  const actor = fc.constantFrom(...actors).map((id) => ({
    id,
    name: id,
    kind: 'staff',
    assurance: 4,
    posts: county.directory.people[id]?.posts ?? [],
  }))
  const at = fc.constantFrom('2026-03-02T10:00:00+08:00', '2026-12-31T23:59:59+08:00', '2027-02-06T00:00:00+08:00')
  const event = fc.oneof(
    fc.constantFrom(
      'start',
      ...Object.keys(bundle.service.events),
      'xstate.init',
      'xstate.after.receipt.case.open.received',
      '__proto__',
    ),
    fc.string(),
  )
  const formed = fc.record(
    {
      id: fc.string(),
      event,
      actor,
      at,
      payload,
      on: fc.oneof(fc.string(), fc.constant('2026-03-01')),
      start: fc.oneof(
        json,
        fc.constant({ caseId: 'k', caseNo: 'n', channel: 'window', applicant: { id: 'a', name: 'a' } }),
      ),
    },
    { requiredKeys: ['id', 'event', 'actor', 'at'] },
  )

  test(
    'is taken or refused in words, changes nothing that was handed in, and no prototype',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...states), fc.oneof(json, words, formed), (state, sent) => {
          // Frozen: to change an input would throw.
          const command = frozen(sent) as unknown as Command
          const { refused, entries } = decide(item, frozen(state), command, world)
          const happened = entries.some(({ kind }) => kind === 'event')
          expect(happened).toBe(refused === undefined)
          expect(refused?.every(({ code }) => /^[\w-]+\/[\w-]+$/.test(code)) ?? true).toBe(true)
          expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
          expect(JSON.stringify(entries)).not.toContain('"polluted":true,"__proto__"')
        }),
        { numRuns: RUNS, ...PATIENCE },
      )
    },
    LONG ? 3_600_000 : 120_000,
  )

  test('leaves every view of the case as readable as before', () => {
    for (const state of states) {
      if (!state) continue
      const later = touch(item, frozen(state), '2026-12-31T23:59:59+08:00', world).state ?? state
      expect(Array.isArray(tasks(item, later, world))).toBe(true)
      const clerk = { id: '__proto__', name: '', kind: 'staff' as const, assurance: 4, posts: [] }
      expect(offers(item, later, clerk, world, '2026-12-31T23:59:59+08:00')).toEqual([])
    }
  })
})
