// The production Worker holds nothing of the sample: no clock to set, no issuer, no fictional people; and no code from strings.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '../../../scripts/env.mjs'

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
  expect(code['wrangler.jsonc']).not.toMatch(/\beval\(|new Function\(/)
})
