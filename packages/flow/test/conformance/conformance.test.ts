// The cases of the SCION and W3C suites that XState itself runs, through our own compile and decide.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Case, itemOf, played } from './played.ts'
import { type Missing, reportOf } from './report.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const cases = readdirSync(new URL('cases/', import.meta.url)).flatMap((name) => read(`cases/${name}`) as Case[])
const missing = read('missing.json') as Missing

describe('saved and restored between every two events, a case is where the standard has it', () => {
  test.each(cases)('$id', (one) => {
    const expected = [one.begins, ...one.steps.map(({ then }) => then)]
    expect(played(itemOf(one), one)).toEqual(expected.map((names) => [...names].sort()))
  })
})

test('every case of XState’s list is played, or is missing for a feature that has a name', () => {
  const ids = [...cases.map(({ id }) => id), ...Object.keys(missing.missing)]
  expect(new Set(ids).size).toBe(missing.source.listed)
  expect(ids).toHaveLength(missing.source.listed)
  expect(cases.length).toBeGreaterThanOrEqual(40)
  for (const needs of Object.values(missing.missing)) {
    expect(needs.length).toBeGreaterThan(0)
    for (const feature of needs) expect(missing.features).toHaveProperty(feature)
  }
})

test('the table is made from the data', async () => {
  await expect(reportOf(cases, missing)).toMatchFileSnapshot('README.md')
})
