// What a page has to fetch, measured on a build of the source: the loader, and all that fills a form.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'

const KB = 1000
const root = fileURLToPath(new URL('..', import.meta.url))
let chunks: Map<string, Rolldown.OutputChunk>

beforeAll(async () => {
  // Vite takes the libraries' development editions under a test's NODE_ENV.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  })
  const [{ output }] = built as [Rolldown.RolldownOutput]
  vi.unstubAllEnvs()
  chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])))
}, 60_000)

/** A chunk and everything it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks.get(name)
  if (chunk && !seen.has(name)) {
    seen.add(name)
    for (const other of chunk.imports) withImports(other, seen)
  }
  return seen
}
const gzip = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).length, 0)
/** The largest of that name: a few lines that two chunks share may be called after the same room. */
const named = (part: string): string =>
  [...chunks.keys()].filter((name) => name.includes(part)).sort((a, b) => gzip([b]) - gzip([a]))[0] ?? part

test('the loader has at most 10 kB and imports nothing at once', () => {
  expect([...withImports('yichuang.js')]).toEqual(['yichuang.js'])
  expect(gzip(['yichuang.js'])).toBeLessThanOrEqual(10 * KB)
})

test('what says why nothing shows needs no other code: it runs where the rest cannot', () => {
  const own = [named('unloaded'), named('diagnose')]
  expect([...withImports(named('unloaded'))]).toEqual(own)
})

test('all that fills a form has at most 100 kB', () => {
  const all = new Set([
    ...withImports('yichuang.js'),
    ...withImports(named('service-item')),
    ...withImports(named('forms')),
  ])
  expect(all.size).toBeGreaterThan(3)
  // All is there: a smaller sum means that a chunk was not found.
  expect(gzip(all)).toBeGreaterThan(60 * KB)
  console.info(`all that fills a form: ${gzip(all)} bytes gzip`)
  expect(gzip(all)).toBeLessThanOrEqual(100 * KB)
})

test('chunks are found beside the loader, wherever that is', () => {
  for (const [name, chunk] of chunks) {
    for (const other of [...chunk.imports, ...chunk.dynamicImports]) {
      const relative = dirname(name) === dirname(other) ? `./${other.slice(dirname(other).length + 1)}` : `./${other}`
      expect(chunk.code).toContain(relative)
    }
  }
})

test('nothing that ships evaluates text, injects HTML or names an address of its own', () => {
  for (const { code } of chunks.values()) {
    expect(code).not.toMatch(/\beval\(|new Function\(|document\.write|localStorage|sessionStorage|document\.cookie/)
  }
})
