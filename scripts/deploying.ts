// Tries the commands of docs/deploying.md without an account: `wrangler deploy` as a dry run, of the others whether wrangler knows them and their options.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from './env.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = readFileSync(join(root, 'docs/deploying.md'), 'utf8')
const blocks = [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block]) => block ?? '')
const commands = blocks.flatMap((block) => block.split('\n')).filter((line) => line.includes('npx wrangler '))
if (!commands.some((line) => line.includes('wrangler deploy'))) throw new Error('docs/deploying.md no longer deploys.')
const out = mkdtempSync(join(tmpdir(), 'yichuang-deploying-'))
let failed = 0
for (const line of commands) {
  const [before = '', after = ''] = line.split('npx wrangler ')
  const words = after.trim().split(/\s+/)
  const given = Object.fromEntries(
    before
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => one.split('=') as [string, string]),
  )
  const { ok, said } = words[0] === 'deploy' ? deploys(words, given) : isKnown(words)
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${line.trim()}`)
  if (ok) continue
  failed++
  console.error(said)
}
rmSync(out, { recursive: true, force: true })
process.exit(failed > 0 ? 1 : 0)

function deploys(words: string[], given: Record<string, string>): { ok: boolean; said: string } {
  return wrangler([...words, '--dry-run', '--outdir', out], given)
}

/** The words before the first option or value are the command; its help names every option. */
function isKnown(words: string[]): { ok: boolean; said: string } {
  const names = words.filter((word) => /^[a-z0-9-]+$/.test(word) && !word.startsWith('-'))
  const { ok, said } = wrangler([...names.slice(0, 3), '--help'], {})
  const strange = words.filter((word) => word.startsWith('--')).filter((option) => !said.includes(option))
  return { ok: ok && strange.length === 0, said: `${said}\nunknown: ${strange}` }
}

function wrangler(args: string[], given: Record<string, string>): { ok: boolean; said: string } {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/wrangler/bin/wrangler.js'), ...args], {
    cwd: join(root, 'apps/api'),
    env: { ...env, ...given },
    encoding: 'utf8',
  })
  return { ok: run.status === 0, said: run.stdout + run.stderr }
}
