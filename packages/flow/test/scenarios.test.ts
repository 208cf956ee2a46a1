// Every scenario of every item: built, checked, played, folded back.
import { fileURLToPath } from 'node:url'
import { build, canonical, check, type Json } from '@yichuang/definition'
import { compile, expectedPath, fold, simulate } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { readCounty } from '../../../scripts/county.ts'
import { readFolder } from '../../../scripts/folder.ts'
import { overlaysOf } from '../../../scripts/overlays.ts'

const { sources, items } = readFolder(fileURLToPath(new URL('../../../workflows', import.meta.url)))
const { people, ...county } = readCounty('sample')

describe.each(items)('%s', (id) => {
  // As the sample county has it: with its overlays.
  const { bundle, findings } = build(sources, id, { overlays: overlaysOf(county.county, id) })

  test('builds and is checked without a finding', () => {
    expect(findings).toEqual([])
    expect(bundle && check(bundle, county)).toEqual([])
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

test('the story notices a calendar that forgot the make-up Saturday before the festival’s end', () => {
  const { bundle } = build(sources, 'senior-card')
  const story = bundle?.scenarios['story-1']
  if (!bundle || !story) throw new Error('story-1 is gone')
  const forgetful = county.calendars.map((year) => ({
    ...year,
    makeupWork: year.makeupWork.filter((day) => day !== '2026-02-28'),
  }))
  const { findings } = simulate(bundle, story, { ...county, calendars: forgetful }, people)
  expect(findings.map(({ at }) => at)).toContain('/steps/4/expect/due/promised')
  expect(findings.find(({ at }) => at.endsWith('promised'))?.says).toContain('应为“2026年3月2日”，实为“2026年3月3日”')
})

test('what a resident is told of the way goes on where only time goes on', () => {
  const { bundle } = build(sources, 'dibao')
  if (!bundle) throw new Error('dibao is gone')
  const way = expectedPath(compile(bundle, { version: 1, hash: 'dibao' }))
  const told = ['收件', '调查核对', '初步意见', '待公示', '公示', '待上报', '县级确认', '办结', '送达']
  expect(way.map(({ title }) => title)).toEqual(told)
})
