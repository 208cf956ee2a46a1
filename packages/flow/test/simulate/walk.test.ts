// Random walks through the shipped items: the same seed walks the same way, and the engine never breaks.
import { fileURLToPath } from 'node:url'
import { build, canonical, hashOf, type Json } from '@yichuang/definition'
import { compile, coverageOf, fold, simulate, walk } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { readCounty } from '../../../../scripts/county.ts'
import { readFolder } from '../../../../scripts/folder.ts'

const { sources, items } = readFolder(fileURLToPath(new URL('../../../../workflows', import.meta.url)))
const { people, ...county } = readCounty('sample')
const built = (id: string) => {
  const { bundle } = build(sources, id)
  if (!bundle) throw new Error(`${id} cannot be built`)
  return bundle
}
const seeds = Array.from({ length: 20 }, (_, i) => i + 1)

describe.each(items)('%s', (id) => {
  const bundle = built(id)
  const walks = seeds.map((seed) => walk(bundle, { county, people, seed }))

  test('the same seed walks the same way, another one another', () => {
    const again = walk(bundle, { county, people, seed: 3 })
    expect(again.steps).toEqual(walks[2]?.steps)
    expect(new Set(walks.map(({ steps }) => JSON.stringify(steps.map(({ step }) => step)))).size).toBe(seeds.length)
  })

  test('every log folds into its case, and time never runs back', () => {
    for (const { steps } of walks) {
      const entries = steps.flatMap(({ decision }) => decision.entries)
      const last = steps.findLast(({ state }) => state)?.state
      if (last) expect(canonical(fold(entries) as unknown as Json)).toBe(canonical(last as unknown as Json))
      expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort())
    }
  })

  test('a walk is a scenario that can be played again', () => {
    const [one] = walks
    const steps = one?.steps.map(({ step }) => step) ?? []
    const run = simulate(bundle, { format: 1, title: 'w', county: 'sample', steps }, county, people)
    expect(run.steps).toEqual(one?.steps)
  })

  test('walks get about', () => {
    const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
    const { states } = coverageOf(
      item,
      walks.map(({ visits }) => visits),
    )
    expect(states.filter(({ times }) => times > 0).length).toBeGreaterThan(states.length / 2)
  })
})

test('an item that tells no story has nothing to walk from', () => {
  const bundle = { ...built('senior-card'), scenarios: {} }
  expect(walk(bundle, { county, people, seed: 1 }).steps).toEqual([])
})
