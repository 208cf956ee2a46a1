// What is published: the same bytes from the same source, each pinned by a hash, and one file that needs no other.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildAll } from '../scripts/build.ts'
import type { Integrity } from '../scripts/integrity.ts'

const KB = 1000
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'yichuang-dist-')))
const [dist = '', again = ''] = folders

beforeAll(async () => {
  // Vite takes the libraries' development editions under a test's NODE_ENV.
  vi.stubEnv('NODE_ENV', 'production')
  for (const folder of folders) await buildAll(folder)
  vi.unstubAllEnvs()
}, 60_000)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const names = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.js(on)?$/.test(name))
    .sort()
const read = (name: string): string => readFileSync(join(dist, name), 'utf8')

test('two builds of the same source have the same bytes', () => {
  expect(names(dist).length).toBeGreaterThan(20)
  expect(names(again)).toEqual(names(dist))
  for (const name of names(dist)) expect(readFileSync(join(again, name)), name).toEqual(readFileSync(join(dist, name)))
})

test('integrity.json says what every script must be, and gives the lines that pin them', () => {
  const { files, tag, importMap } = JSON.parse(read('integrity.json')) as Integrity
  expect(Object.keys(files)).toEqual(names(dist).filter((name) => name.endsWith('.js')))
  for (const [name, hash] of Object.entries(files)) {
    expect(`sha384-${createHash('sha384').update(read(name)).digest('base64')}`, name).toBe(hash)
  }
  const one = files['yichuang.all.js']
  expect(tag).toBe(`<script type="module" src="/yichuang/yichuang.all.js" integrity="${one}" crossorigin></script>`)
  expect(importMap.integrity['/yichuang/yichuang.js']).toBe(files['yichuang.js'])
})

test('the one file fetches no other, and has at most 130 kB', () => {
  const code = read('yichuang.all.js')
  expect(code).not.toMatch(/\bimport\s*[("'`{*]|\bimport\.meta\b/)
  const size = gzipSync(code, { level: 9 }).length
  console.info(`the one file: ${size} bytes gzip`)
  expect(size).toBeLessThanOrEqual(130 * KB)
})

test('nothing that ships evaluates text, injects HTML or keeps anything in the browser', () => {
  for (const name of names(dist).filter((one) => one.endsWith('.js'))) {
    expect(read(name), name).not.toMatch(
      /\beval\(|new Function\(|document\.write|localStorage|sessionStorage|document\.cookie|insertAdjacentHTML|srcdoc/,
    )
  }
})
