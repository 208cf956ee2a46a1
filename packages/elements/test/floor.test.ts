// The floor is Chromium 86: what its style sheets do not know must not be in the look.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Each came with Chromium 87 or later; a rule that has one is dropped whole before. */
const YOUNGER: Record<string, RegExp> = {
  'logical shorthands (87)': /(?<![\w-])(?:(?:padding|margin|border)-(?:inline|block)|inset)\s*:/,
  ':is() and :where() (88)': /:(?:is|where)\(/,
  ':not() of a list (88)': /:not\([^)]*,/,
  'container queries (105)': /@container/,
  'nesting (112)': /^\s*&/m,
  'has() (105)': /:has\(/,
}

test('no style of the elements is too young for Chromium 86', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((name) => {
    const sheets = [...readFileSync(join(source, name), 'utf8').matchAll(/css`([^`]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    return Object.entries(YOUNGER).flatMap(([what, pattern]) =>
      sheets.some((css) => pattern.test(css)) ? [`${name}: ${what}`] : [],
    )
  })
  expect(found).toEqual([])
})
