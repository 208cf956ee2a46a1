// What the source is not to hold: statements and markup put together from text, second ways to read JSON (ASVS 1, 3, 6, 8).
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

interface Source {
  name: string
  text: string
}

const below = (folder: string): Source[] =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|tsx|js|html)$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8') }))
const api = below('apps/api/src')
const names = (found: Source[]) => found.map(({ name }) => name).sort()

type Node = { type: string } & Record<string, unknown>

/** Every node of a file, the outer ones first. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node
    for (const inner of Object.values(value)) yield* nodesOf(inner)
  }
}

const isConstant = (value: Node): boolean =>
  (value.type === 'Literal' && typeof value['value'] === 'string') ||
  (value.type === 'TemplateLiteral' && (value['expressions'] as Node[]).length === 0)

/** Statements of a file that are neither constant nor Kysely's: what stands under `sql` in an object, and raw parts of a query. */
function builtStatements({ name, text }: Source): string[] {
  const found: string[] = []
  for (const node of nodesOf(parseSync(name, text).program)) {
    const at = text.slice(node['start'] as number, node['end'] as number)
    if (node.type === 'Property' && (node['key'] as Node)['name'] === 'sql' && (node['kind'] ?? 'init') === 'init') {
      const value = node['value'] as Node
      // In the one file where Kysely's own statement is passed on, and in `const { sql } = …`.
      if (value.type === 'Identifier' && ['statement', 'sql'].includes(String(value['name']))) continue
      if (!isConstant(value)) found.push(at)
    }
    if (node.type === 'ImportDeclaration' && (node['source'] as Node)['value'] === 'kysely') {
      const raw = (node['specifiers'] as Node[]).filter(
        (one) => (one['imported'] as Node | undefined)?.['name'] === 'sql',
      )
      if (raw.length) found.push(at)
    }
    // Whatever reads like a statement and has something put in, or is lengthened, wherever it goes.
    if (node.type === 'TemplateLiteral' && (node['expressions'] as Node[]).length && STATEMENT.test(at)) found.push(at)
    if (node.type === 'BinaryExpression' && node['operator'] === '+' && STATEMENT.test(at)) found.push(at)
  }
  return found
}
const STATEMENT =
  /^[('"`\s]*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (TABLE|INDEX|TRIGGER)|ALTER TABLE|DROP TABLE|PRAGMA)\b/

test('no statement is put together from text: Kysely writes it, or it is constant', () => {
  expect(api.length).toBeGreaterThan(100)
  expect(api.flatMap(builtStatements)).toEqual([])
})

test.each([
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: source as it would stand in a file
  'exec(`SELECT * FROM cases WHERE id = ${id}`)',
  'const one = { sql: `DELETE FROM cases ${where}`, params: [] }',
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: source as it would stand in a file
  "exec('DELETE FROM cases WHERE id = ' + id)",
  'const one = { sql: text.join(" "), params: [] }',
  "import { sql } from 'kysely'",
])('a statement that is put together is found: %s', (text) => {
  expect(builtStatements({ name: 'x.ts', text }).length).toBeGreaterThan(0)
})

test('statements are run in one place, and their values are bound', () => {
  expect(names(api.filter(({ text }) => /\.exec(<\w+>)?\(\w*\.?sql\b|\bsql\.exec\b/.test(text)))).toEqual([
    'county/county.ts',
  ])
  expect(api.find(({ name }) => name === 'county/county.ts')?.text).toContain('(statement.sql, ...statement.params)')
})

test('the body of a request is parsed in one place', () => {
  const second = api.filter(({ text }) => /\breq(uest)?\.(json|parseBody|formData)\(|\breq\.raw\.json\(/.test(text))
  expect(names(second)).toEqual([])
  expect(names(api.filter(({ text }) => /\breadJson\(/.test(text)))).toEqual([
    'http/body.ts',
    'http/scan.ts',
    'sample/inbox-routes.ts',
  ])
})

/** Ways to make elements or code of text. */
const MAKERS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc|unsafeHTML|unsafeSVG|unsafeMathML|unsafeCSS|createContextualFragment|setHTMLUnsafe|parseFromString|DOMParser)\b|document\.write|\beval\(|\bnew Function\b|javascript:/

test('no page and no tag makes elements or code of text', () => {
  const shown = ['packages/elements/src', 'packages/forms/src', 'apps/portal/public', 'apps/staff/public'].flatMap(
    below,
  )
  expect(shown.length).toBeGreaterThan(100)
  expect(names(shown.filter(({ text }) => MAKERS.test(text)))).toEqual([])
  expect(['el.innerHTML = x', 'new Function("x")'].every((text) => MAKERS.test(text))).toBe(true)
})
