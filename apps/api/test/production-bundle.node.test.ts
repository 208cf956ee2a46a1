// The production Worker holds nothing of the sample: no clock to set, no issuer, no fictional people; and no code from strings.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from '@yichuang/definition'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '../../../scripts/env.mjs'
import { readFolder } from '../../../scripts/folder.ts'
import { application, jpeg } from './application.ts'

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yichuang-bundle-'))
const code: Record<string, string> = {}

/** What `wrangler deploy` would upload. */
function bundled(config: string): string {
  const out = join(folder, config)
  const args = ['deploy', '--dry-run', '--outdir', out, '--config', config]
  const run = spawnSync(process.execPath, [at('node_modules/wrangler/bin/wrangler.js'), ...args], {
    cwd: at('apps/api'),
    env: { ...env, WRANGLER_BUILD_CONDITIONS: '@yichuang/source,workerd,worker,browser' },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
  return readdirSync(out)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n')
}

beforeAll(() => {
  for (const config of ['wrangler.jsonc', 'wrangler.sample.jsonc']) code[config] = bundled(config)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Words of the sample's own files. */
const traces = [
  '/sample/clock',
  '/sample/issuer',
  '/sample/inbox',
  'WEBHOOK_SAMPLE',
  'clock-offset',
  'issuer-key',
  'setNow',
  '/sample/portal',
  '450299195803120022',
  '黄素兰',
  'clerkA',
]
const told = (text: string, trace: string) =>
  text.includes(trace) || text.includes(JSON.stringify(trace).slice(1, -1)) || text.includes(escaped(trace))
const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)

test.each(traces)('%s is in the sample and not in production', (trace) => {
  expect(told(code['wrangler.sample.jsonc'] ?? '', trace)).toBe(true)
  expect(told(code['wrangler.jsonc'] ?? '', trace)).toBe(false)
})

test('production builds no code from strings', () => {
  expect(code['wrangler.jsonc']).not.toMatch(/\beval\(|\bFunction\(|set(Timeout|Interval)\(['"`]/)
})

/** Runs a bundle, or what is made of it, in a process that makes no code from strings; gives what it was answered. */
function withoutCodegen(config: string, { before = '', definition = '' } = {}) {
  const [name = ''] = readdirSync(join(folder, config)).filter((one) => one.endsWith('.js'))
  const bundle = join(folder, config, 'run.mjs')
  writeFileSync(bundle, before + readFileSync(join(folder, config, name), 'utf8'))
  const flags = ['--conditions=@yichuang/source', '--disallow-code-generation-from-strings', '--no-warnings']
  const args = [at('apps/api/test/without-codegen.ts'), pathToFileURL(bundle).href, definition]
  return spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' })
}

test('production starts and answers where no code can be made from strings', () => {
  const { stdout, stderr } = withoutCodegen('wrangler.jsonc')
  expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual({ forbidden: true, 'GET /openapi.json': 200 })
})

test('a bundle that makes code at its start does not', () => {
  const { status, stderr } = withoutCodegen('wrangler.jsonc', { before: 'new Function("return 1");' })
  expect([status, stderr.includes('EvalError')]).toEqual([1, true])
})

test('a case goes from its definition to the desk where no code can be made from strings', () => {
  const { bundle: item } = build(readFolder(at('workflows')).sources, 'senior-card')
  const definition = join(folder, 'definition.json')
  writeFileSync(definition, JSON.stringify({ item, form: application(''), photo: Array.from(jpeg()) }))
  const { stdout, stderr } = withoutCodegen('wrangler.sample.jsonc', { definition })
  expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual({
    forbidden: true,
    'POST /sample/issuer/token': 200,
    'POST /sample/clock': 200,
    'POST /v1/sample/definitions': 201,
    'GET /v1/sample/items': 200,
    'POST /v1/sample/files': 201,
    'POST /v1/sample/cases': 201,
    'GET /v1/sample/inbox': 200,
    'GET /v1/sample/inbox.csv': 200,
    'POST /v1/sample/cases/ID/events': 200,
    'GET /v1/sample/cases/ID': 200,
    'GET /v1/sample/cases/ID/verify': 200,
    'GET /openapi.json': 200,
    'GET /docs': 200,
  })
})
