// Validation and rules make no code from strings; Node only, since it starts one that forbids it.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = `
  import { evaluate, validator } from '@yichuang/definition'
  let forbidden = false
  try { new Function('return 1') } catch { forbidden = true }
  const [trouble] = validator({ type: 'object', required: ['name'], properties: { name: { title: '姓名', pattern: '^x$', format: 'cn-resident-id' } } })({})
  const older = evaluate({ '>=': [{ age: ['1958-03-12', { var: 'now.date' }] }, 60] }, { now: { date: '2026-02-12' } })
  console.log(JSON.stringify({ forbidden, code: trouble.code, older }))
`

test('they work where the platform forbids it', () => {
  const flags = ['--conditions=@yichuang/source', '--disallow-code-generation-from-strings', '--input-type=module']
  const out = execFileSync(process.execPath, [...flags, '--eval', SCRIPT], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  expect(JSON.parse(out)).toEqual({ forbidden: true, code: 'form/required', older: true })
})
