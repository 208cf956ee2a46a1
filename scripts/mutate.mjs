// Mutation testing of the flow room; with `-- decide clock/due.ts` only of these parts of its source, added to what was tried before.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { env, needNode } from './env.mjs'

needNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const stryker = fileURLToPath(new URL('../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url))
const given = process.argv.slice(2)
const parts = given.filter((one) => !one.startsWith('-'))
const files = parts.map((part) => `packages/flow/src/${part.endsWith('.ts') ? part : `${part}/**/*.ts`}`)
const args = ['run', 'scripts/mutate/stryker.config.mjs', ...given.filter((one) => one.startsWith('-'))]
const { status } = spawnSync(
  process.execPath,
  [stryker, ...args, ...(files.length > 0 ? ['--mutate', files.join(',')] : [])],
  {
    cwd: root,
    // The tests look at their zone before they start.
    env: { ...env, TZ: 'Asia/Shanghai' },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
