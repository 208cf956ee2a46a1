// Tests of the pure rooms by chance, with far more cases than CI has time for; what is given goes on to Vitest.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { env, needNode } from './env.mjs'

needNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const given = process.argv.slice(2)
const rooms = given.some((one) => !one.startsWith('-')) ? [] : ['packages/flow', 'packages/definition']
// They may take an hour. The tests themselves look whether YICHUANG_LONG is set.
const args = [vitest, 'run', '--testTimeout=7200000', ...rooms, ...given]
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  env: { ...env, YICHUANG_LONG: '1', YICHUANG_NO_BROWSER: '1' },
  stdio: 'inherit',
})
process.exit(status ?? 1)
