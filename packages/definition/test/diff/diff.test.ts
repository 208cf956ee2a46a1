// Two versions of one small item: what is told of each difference, and that nothing is left untold.
import { readFileSync } from 'node:fs'
import { type Bundle, diff, type Json } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merged } from '../../src/build/merge.ts'
import { changeWords } from '../../src/problem/change.ts'
import { valueAt } from '../../src/validate/pointer.ts'

interface Change {
  kind: string
  /** What both versions have more than the small item. */
  before?: Json
  patch: Json
  at: string
}

const read = (path: string): Json => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Json
const ITEM = read('../checks/fixtures/library-card.json')
const CHANGES = read('./changes.json') as unknown as Change[]
const pairOf = ({ before = {}, patch }: Pick<Change, 'before' | 'patch'>): [Bundle, Bundle] => {
  const old = merged(ITEM, before)
  return [old, merged(old, patch)] as unknown as [Bundle, Bundle]
}

test('an item has no difference from itself', () => {
  const item = ITEM as unknown as Bundle
  expect(diff(item, item)).toEqual({ verdict: 'compatible', changes: [] })
})

describe.each(CHANGES)('$kind at $at', (change) => {
  const [old, now] = pairOf(change)

  test('is told once, at its place, with both values', () => {
    const { changes, verdict } = diff(old, now)
    expect(changes.map(({ kind, at }) => [kind, at])).toEqual([[change.kind, change.at]])
    expect(verdict).toBe(changeWords[change.kind]?.verdict)
    const [{ was, is } = {}] = changes
    expect(was === undefined && is === undefined).toBe(false)
  })

  test('is said in both languages, with every blank filled', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const [one] = diff(old, now, { lang }).changes
      expect(`${one?.says} ${one?.try}`).not.toMatch(/\{[a-z]+\}|undefined/)
    }
  })
})

test('every kind of change has a fixture, and both directions of each are told', () => {
  const shown = new Set(CHANGES.map(({ kind }) => kind))
  expect(Object.keys(changeWords).filter((kind) => !shown.has(kind))).toEqual([])
  for (const change of CHANGES) {
    const [old, now] = pairOf(change)
    expect(diff(now, old).changes.length, change.at).toBeGreaterThan(0)
  }
})

test('the whole verdict is the worst of all', () => {
  const of = (kinds: string[]) => {
    const chosen = CHANGES.filter(({ kind, before }) => kinds.includes(kind) && before === undefined)
    return diff(
      ITEM as unknown as Bundle,
      chosen.reduce((item, { patch }) => merged(item, patch), ITEM) as unknown as Bundle,
    ).verdict
  }
  expect(of(['words', 'translation'])).toBe('compatible')
  expect(of(['words', 'limit-longer'])).toBe('care')
  expect(of(['words', 'limit-longer', 'field-type'])).toBe('breaks')
})

test('whatever else is changed, nothing that differs is left untold', () => {
  const places = leavesOf(ITEM, '')
  fc.assert(
    fc.property(
      fc.subarray(places, { minLength: 1, maxLength: 6 }),
      fc.jsonValue({ maxDepth: 2 }),
      (touched, value) => {
        const now = JSON.parse(JSON.stringify(ITEM)) as Json
        for (const at of touched) put(now, at.split('/').slice(1), value as Json)
        // What a stranger hands in is not always an item: the flow must still be one to be read.
        const { changes } = diff(ITEM as unknown as Bundle, now as unknown as Bundle)
        for (const at of touched) {
          if (JSON.stringify(valueAt(ITEM, at)) === JSON.stringify(value ?? null)) continue
          expect(
            changes.some((change) => at.startsWith(change.at) || change.at.startsWith(at)),
            at,
          ).toBe(true)
        }
      },
    ),
    { numRuns: 200 },
  )
})

/** Texts and numbers outside of the flow, whose shape a diff relies on. */
function leavesOf(value: Json, at: string): string[] {
  if (at.startsWith('/flow')) return []
  if (typeof value !== 'object' || value === null) return at.includes('~') ? [] : [at]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${at}/${key}`))
}

function put(root: Json, path: string[], value: Json): void {
  const [last = '', ...around] = path.toReversed()
  const owner = around.toReversed().reduce<Json>((at, key) => (at as { [key: string]: Json })[key] ?? null, root)
  if (typeof owner === 'object' && owner !== null) (owner as { [key: string]: Json })[last] = value ?? null
}
