// Passes every test: finds or installs a Chromium, checks the types, then runs all projects in one go; `--nobrowser`: those that need none.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { env, needNode } from './env.mjs'

needNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const given = process.argv.slice(2)
const browser = !given.includes('--nobrowser')
if (browser) {
  try {
    const { needChromium } = await import('./chromium.mjs')
    console.log(`Chromium: ${await needChromium()}`)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
} else {
  env.YICHUANG_NO_BROWSER = '1'
}
run(bin('typescript/bin/tsc'), '-b')
// The journeys and the byte budgets look at what is served.
run(bin('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only', '--filter=@yichuang/elements...')
run(bin('vitest/vitest.mjs'), 'run', ...given.filter((one) => one !== '--nobrowser'))
