// npm run check:calendar: warns in November, fails from the middle of December, is quiet when the year is there.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const run = (on: string) =>
  spawnSync(process.execPath, ['--conditions=@yichuang/source', 'scripts/check-calendar.ts', '--on', on], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })

test.each([
  ['2026-06-01', 0, 'nothing is missing', /^0 findings, 0 warnings/],
  ['2026-11-25', 0, 'the next year may be out', /sample CN 2027: .*可能已经公布[\s\S]*0 findings, 1 warnings/],
  ['2026-12-15', 1, 'the next year must be there', /sample CN 2027: .*应当已经录入[\s\S]*1 findings, 0 warnings/],
])('on %s it ends with %i: %s', (on, status, _, says) => {
  const ended = run(on)
  expect([ended.status, ended.stdout]).toEqual([status, expect.stringMatching(says)])
})
