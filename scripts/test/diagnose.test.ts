// Both pages on embedding list what `element.diagnose()` may say, word for word.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WORDS } from '../../packages/elements/src/host/diagnose/says.ts'
import { UNLOADED } from '../../packages/elements/src/host/diagnose/unloaded.ts'

const all = Object.entries({ ...UNLOADED, ...WORDS })

test.each([
  ['embedding.zh-CN.md', 0],
  ['embedding.md', 2],
])('docs/%s has a line for every finding, and no other', (name, from) => {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  const table = /\| `diagnose\/…` \|.*\n\|[- |]+\n((?:\|.*\n)+)/.exec(text)?.[1] ?? ''
  expect(table.trim().split('\n')).toEqual(
    all.map(([code, words]) => `| \`${code}\` | ${words[from]} | ${words[from + 1]} |`),
  )
})

test('every finding is said in both languages, with the same values', () => {
  const values = (text = '') => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([value]) => value))].sort()
  for (const [code, [says, advice, english, englishAdvice]] of all) {
    expect(values(says + advice), code).toEqual(values(english + englishAdvice))
    expect(`${says}${advice}`, code).toMatch(/\p{Script=Han}/u)
    expect(`${english}${englishAdvice}`, code).not.toMatch(/\p{Script=Han}/u)
  }
})
