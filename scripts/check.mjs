// What CI checks beside the tests: the tree, the items, the packages as a stranger has them, what is unused, the deployment, and a minute of fuzz.
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { env, needNode } from './env.mjs'

needNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
const source = '--conditions=@yichuang/source'
const build = [
  'run',
  'build',
  '--output-logs=errors-only',
  ...['flow', 'elements'].map((of) => `--filter=@yichuang/${of}...`),
]
const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['schemas are fresh', [source, 'packages/definition/scripts/write-schemas.ts', '--check']],
  ['every item is without a finding', [source, 'scripts/check-items.ts']],
  ['no file, export or dependency is unused', [bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints']],
  ['the packages have their types', [bin('typescript/bin/tsc'), '-b']],
  ['the packages can be built', [bin('turbo/bin/turbo'), ...build]],
  ['the packages work where they are installed', ['scripts/packed.ts']],
  ['the commands of docs/deploying.md are right', ['scripts/deploying.ts']],
  // The two together take a minute.
  [
    'a minute of fuzz',
    [bin('vitest/vitest.mjs'), 'run', '--project', 'workers', 'fuzz', 'walks'],
    { YICHUANG_FUZZ_SECONDS: '40' },
  ],
]
const asked = process.argv.slice(2).join(' ')
let failed = 0
for (const [name, args, more] of steps) {
  if (!name.includes(asked)) continue
  const { status } = spawnSync(process.execPath, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}`)
  if (status !== 0) failed++
}
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
const paths = spawnSync('grep', ['-lE', '(^|[^a-zA-Z0-9.])/(home|root|Users)/[a-z]', ...tracked], {
  cwd: root,
  encoding: 'utf8',
}).stdout
console.log(`${paths ? 'FAILED' : 'passed'}  no path of a machine in the tree${paths ? `:\n${paths}` : ''}`)
process.exit(failed || paths ? 1 : 0)
