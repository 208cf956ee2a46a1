// Every scenario of every item: built, checked, played, folded back.
import { build, canonical, type Json } from '@yichuang/definition'
import { fold, simulate } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { readCounty, readSources } from './read.ts'

const sources = readSources()
const { people, ...county } = readCounty('sample')
const items = Object.keys(sources)
  .filter((path) => /^[^/]+\/scenarios\/[^/]+$/.test(path))
  .map((path) => path.split('/')[0] ?? '')

describe.each([...new Set(items)])('%s', (id) => {
  const { bundle, findings } = build(sources, id)

  test('builds without a finding', () => {
    expect(findings).toEqual([])
    expect(bundle).toBeDefined()
  })

  for (const [name, scenario] of Object.entries(bundle?.scenarios ?? {})) {
    test(`${name}: ${scenario.title}`, () => {
      if (!bundle) return
      const run = simulate(bundle, scenario, county, people)
      expect(run.findings.map(({ says }) => says)).toEqual([])

      const entries = run.steps.flatMap(({ decision }) => decision.entries)
      const last = run.steps.findLast(({ state }) => state)?.state
      if (last) expect(canonical(fold(entries) as unknown as Json)).toBe(canonical(last as unknown as Json))
    })
  }
})
