// What the documents claim: commands that exist, links that lead somewhere, sizes that a reader can bear.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const documents = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path && existsSync(join(root, path)))

describe.each(documents)('%s', (path) => {
  const text = read(path)

  test('names only commands that exist', () => {
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name as string)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to]) => to as string)
      .filter((to) => !/^[a-z]+:/.test(to))
    expect(links.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([])
  })

  test('is short enough to be read', () => {
    const most = path.includes('/') ? 60 : 80
    const lines = text.split('\n').length - 1
    expect(path.startsWith('docs/') ? 0 : lines).toBeLessThanOrEqual(most)
  })
})

test('both READMEs give the same set-up, and CI runs it', () => {
  for (const path of ['README.md', 'README.zh-CN.md']) {
    expect(read(path)).toContain('```sh\nnpm install && npm start\n```')
    expect(read(path)).toContain('```sh\nnpm install && npm test\n```')
  }
  expect(read('.ci/run')).toContain('npm install && npm test')
})

test('every room has a README, and the root README leads to it', () => {
  const rooms = ['definition', 'flow', 'client', 'forms', 'elements'].map((room) => `packages/${room}`)
  const others = ['apps/api', 'apps/staff', 'workflows', 'counties', 'stories', 'scripts', 'docs']
  for (const room of [...rooms, ...others]) expect(read('README.md')).toContain(`(${room}/README.md)`)
})

test('both documents on embedding say the same: their code, their tables, and every file to copy', () => {
  const [english, chinese] = ['docs/embedding.md', 'docs/embedding.zh-CN.md'].map((path) => {
    const text = read(path)
    const tables = [...text.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.split('\n').slice(2, -1))
    return {
      code: [...text.matchAll(/```[a-z]+\n.*?```/gs)].map(([code]) => code),
      // Claims, codes and headers of each row; their order is the language's.
      rows: tables.map((rows) => rows.map((row) => [...row.matchAll(/`[^`]+`/g)].map(([term]) => term).sort())),
      files: [...text.matchAll(/\]\(embedding\/([^)]+)\)/g)].map(([, name]) => name as string),
    }
  })
  expect(chinese).toEqual(english)
  expect([...new Set(english?.files)].sort()).toEqual(readdirSync(join(root, 'docs/embedding')).sort())
})
