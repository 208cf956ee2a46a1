// docs/asvs.md is true as far as a script can tell: every line is there, and every test that it names stands in its file.
import { existsSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
/** Of the checklist: those that the third issue answers for. */
const LINES = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, 21, 25, 26, 27, 28],
  ...[34, 35, 36, 44, 45, 49, 50, 51, 52, 53, 54],
]

interface Line {
  line: number
  state: string
  proofs: { file: string; name: string }[]
}

const lines = read('docs/asvs.md')
  .split('\n')
  .filter((text) => /^\| \d/.test(text))
  .map((text): Line => {
    const [, line = '', , , state = '', proofs = ''] = text.split(/(?<!\\)\|/).map((cell) => cell.trim())
    const named = proofs.split('<br>').map((proof) => /^`([^`]+)`: (.+)$/.exec(proof))
    return { line: Number(line), state, proofs: named.map((one) => ({ file: one?.[1] ?? '', name: one?.[2] ?? '' })) }
  })

type Node = { type: string } & Record<string, unknown>

/** The name that a call of `test`, `test.each(…)` and the like gives, when this is one. */
function nameIn(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  let callee = node['callee'] as Node
  while (callee.type === 'CallExpression' || callee.type === 'MemberExpression') {
    callee = (callee.type === 'CallExpression' ? callee['callee'] : callee['object']) as Node
  }
  const [first] = node['arguments'] as Node[]
  return callee.type === 'Identifier' && ['test', 'it'].includes(String(callee['name'])) ? textOf(first) : undefined
}

function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const [only, more] = node?.type === 'TemplateLiteral' ? (node['quasis'] as { value: { cooked: string } }[]) : []
  return more ? undefined : only?.value.cooked
}

function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(one)
  else if (typeof value === 'object' && value !== null) {
    const name = 'type' in value && typeof value.type === 'string' ? nameIn(value as Node) : undefined
    if (name !== undefined) yield name
    for (const inner of Object.values(value)) yield* namesIn(inner)
  }
}

/** Names of the tests of a file; of fixtures of a check, what each is about. */
function testsOf(file: string): string[] {
  const text = read(file)
  if (!file.endsWith('.json')) return [...namesIn(parseSync(file, text).program)]
  const { valid, invalid } = JSON.parse(text) as Record<'valid' | 'invalid', { what: string }[]>
  return [...valid, ...invalid].map(({ what }) => what)
}
const known = new Map<string, string[]>()
const tests = (file: string) => known.get(file) ?? known.set(file, testsOf(file)).get(file) ?? []

test('every line of the checklist that was asked for is there, once and in order', () => {
  expect(lines.map(({ line }) => line)).toEqual(LINES)
})

test('a line holds, or says what is missing', () => {
  expect(lines.filter(({ state }) => !/^holds$|^in part\. Missing: .+/.test(state))).toEqual([])
})

describe.each(lines)('line $line', ({ proofs }) => {
  test('names tests that there are, each once', () => {
    expect(proofs.filter(({ file }) => !file || !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([])
    expect(proofs.filter(({ file, name }) => !tests(file).includes(name))).toEqual([])
    expect(new Set(proofs.map(({ file, name }) => `${file} ${name}`)).size).toBe(proofs.length)
    expect(proofs.length).toBeGreaterThan(0)
  })
})

test('a name that no test bears, and one that only stands in a comment, are not found', () => {
  const file = 'scripts/test/asvs.test.ts'
  expect(tests(file)).toContain('a line holds, or says what is missing')
  expect(tests(file)).not.toContain('docs/asvs.md is true as far as a script can tell')
})
