// Every check against its fixtures: patches (RFC 7396) on one small item that is in order.
import { readdirSync, readFileSync } from 'node:fs'
import { type Bundle, type County, check, checks, type Json } from '@yichuang/definition'

import { describe, expect, test } from 'vitest'
import { merged } from '../../src/build/merge.ts'

interface Fixtures {
  valid: { what: string; patch: Json }[]
  /** `code`: where a check knows more than one. */
  invalid: { what: string; patch: Json; at: string[]; code?: string }[]
}

const read = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as Json
const ITEM = 'library-card'
const patched = (patch: Json): Bundle => merged(read(ITEM), patch) as unknown as Bundle
const county = {
  county: {
    format: 1,
    id: 'sample',
    name: '样例县',
    region: '450202',
    languages: ['zh-CN'],
    calendar: 'CN',
    hours: { workday: [] },
    issuers: [],
    origins: [],
    homes: ['workers'],
  },
  directory: {
    format: 1,
    units: { '450202001000': { name: '样例街道', kind: 'street' } },
    posts: { windowClerk: { title: '窗口' }, decider: { title: '批准' } },
    people: {},
  },
  calendars: [],
} satisfies County
/** Fixtures bear the check's name; two checks pass on the codes of other rooms. */
const NAMES: Record<string, string> = { 'rule/not-a-rule': 'bad-rule', 'form/schema-broken': 'bad-form' }
const nameOf = (code: string): string => NAMES[code] ?? code.split('/')[1] ?? ''

test('the item that the fixtures patch has nothing wrong with it', () => {
  expect(check(patched({}), county)).toEqual([])
})

test('every check has its fixtures, and no fixture is without its check', () => {
  const files = readdirSync(new URL('./fixtures', import.meta.url)).map((file) => file.replace('.json', ''))
  expect(files.filter((file) => file !== ITEM).sort()).toEqual(checks.map(({ code }) => nameOf(code)).sort())
})

for (const { code } of checks) {
  const { valid, invalid } = read(nameOf(code)) as unknown as Fixtures
  describe(code, () => {
    test.each(valid)('accepts: $what', ({ patch }) => {
      expect(check(patched(patch), county)).toEqual([])
    })
    test.each(invalid)('finds: $what', ({ patch, at, code: own = code }) => {
      const found = check(patched(patch), county)
      expect(found.map((finding) => [finding.code, finding.at])).toEqual(at.map((place) => [own, place]))
    })
  })
}

test('every finding is said in both languages, with all its blanks filled', () => {
  for (const { code } of checks) {
    for (const { patch } of (read(nameOf(code)) as unknown as Fixtures).invalid) {
      for (const lang of ['zh-CN', 'en'] as const) {
        for (const finding of check(patched(patch), county, { lang })) {
          expect(`${finding.says} ${finding.try}`).not.toMatch(
            /\{(name|path|event|key|expected|allowed|operators|within|promised|statutory)\}|undefined/,
          )
          expect(finding.says.length * finding.try.length).toBeGreaterThan(0)
        }
      }
    }
  }
})
