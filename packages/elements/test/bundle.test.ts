// What is published: the same bytes from the same source, each pinned by a hash, and one file that needs no other.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildAll } from '../scripts/build.ts'
import type { Integrity } from '../scripts/integrity.ts'
import { BUNDLER, noticesOf } from '../scripts/notices.ts'

const KB = 1000
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'yichuang-dist-')))
const [dist = '', again = ''] = folders
let modules: Set<string>

beforeAll(async () => {
  // Vite takes the libraries' development editions under a test's NODE_ENV.
  vi.stubEnv('NODE_ENV', 'production')
  for (const folder of folders) modules = await buildAll(folder)
  vi.unstubAllEnvs()
}, 60_000)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const names = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|json|txt)$/.test(name))
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

test('everybody whose work is bundled is named with his licence and its words, and what the bundler adds too', () => {
  const notices = read('THIRD-PARTY-NOTICES.txt')
  const packages = new Set<string>()
  for (const id of modules) {
    const [, name] = /.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? []
    const added = BUNDLER.find((one) => one.modules.test(id))
    if (id.startsWith('\0') && !added) throw new Error(`nobody knows whose ${id.slice(1)} is`)
    if (added) packages.add(added.name)
    else if (name) packages.add(name)
  }
  expect([...packages]).toEqual(expect.arrayContaining(['lit', 'preact', '@rjsf/core', '@cfworker/json-schema']))
  for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d[\\w.-]* \\([\\w. -]+\\)$`, 'm'))
  // One part a licence: a heading, names, words.
  for (const part of notices.split(/^-{80}$/m).slice(1)) expect(part.length).toBeGreaterThan(500)
  for (const file of ['yichuang.js', 'yichuang.all.js']) expect(read(file)).toMatch(/^\/\*! .*THIRD-PARTY-NOTICES\.txt/)
})

test('a package without a licence, or without its words, stops the build', () => {
  expect(() => noticesOf([{ name: 'lit', version: '1.0.0' }])).toThrow(
    'lit 1.0.0 does not say under which licence it is',
  )
  expect(() => noticesOf([{ name: 'lit', version: '1.0.0', identifier: 'BSD-3-Clause' }])).toThrow('brings no text')
})
