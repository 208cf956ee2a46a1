// What CI checks beside the tests: format and lint, schemas that are fresh, every item without a finding, no path of a machine in the tree.
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { env, needNode } from './env.mjs'

needNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['schemas are fresh', ['--conditions=@yichuang/source', 'packages/definition/scripts/write-schemas.ts', '--check']],
  ['every item is without a finding', ['--conditions=@yichuang/source', 'scripts/check-items.ts']],
]
let failed = 0
for (const [name, args] of steps) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
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
