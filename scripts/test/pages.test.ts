// What a page's server sends with the kit's own files: any portal may load them, and one whose name holds a hash is kept for ever.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { servePages } from '../pages.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const dist = at('packages/elements/dist')
const first = (folder: string) => readdirSync(join(dist, folder)).find((name) => name.endsWith('.js'))

const FIXED = [
  'yichuang.js',
  'yichuang.all.js',
  'tags/define.js',
  'integrity.json',
  'custom-elements.json',
  'THIRD-PARTY-NOTICES.txt',
]
const HASHED = ['chunks', 'tags/chunks'].map((folder) => `${folder}/${first(folder)}`)
/** What a browser goes by; the rest (date, tag, length) is each server's own. */
const MEANT = [
  'access-control-allow-origin',
  'cross-origin-resource-policy',
  'timing-allow-origin',
  'x-content-type-options',
  'cache-control',
] as const
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain' }
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
}

async function sent(origin: string, file: string) {
  const answer = await fetch(`${origin}/yichuang/${file}`, { headers: { origin: 'https://portal.example.gov.cn' } })
  await answer.arrayBuffer()
  const type = answer.headers.get('content-type')?.split(';')[0]
  const headers = Object.fromEntries(MEANT.map((name) => [name, answer.headers.get(name)]))
  return { status: answer.status, type, headers }
}

function promises(origin: () => string): void {
  test.each(FIXED)('%s is for every origin, and asked for again', async (file) => {
    const { status, type, headers } = await sent(origin(), file)
    expect(status).toBe(200)
    expect(type).toBe(TYPES[extname(file)])
    expect(headers).toEqual({ ...OPEN, 'cache-control': 'no-cache' })
  })

  test.each(HASHED)('%s is for every origin, and never asked for again', async (file) => {
    const { status, type, headers } = await sent(origin(), file)
    expect([status, type]).toEqual([200, 'text/javascript'])
    expect(headers).toEqual({ ...OPEN, 'cache-control': 'public, max-age=31536000, immutable' })
  })

  test('a chunk that is not there is not kept: the next version may have it', async () => {
    const { status, headers } = await sent(origin(), 'chunks/service-item-00000000.js')
    expect(status).toBe(404)
    expect(headers['cache-control'] ?? '').not.toMatch(/immutable|max-age=[1-9]/)
  })

  test('a file that is the same is not sent a second time', async () => {
    const address = `${origin()}/yichuang/yichuang.js`
    const tag = (await fetch(address)).headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304)
  })
}

describe("the sample's pages", () => {
  let server: Server
  beforeAll(async () => {
    server = await servePages({ folder: 'portal', port: 0, api: 'https://api.example.gov.cn' })
  })
  afterAll(() => server.close())
  promises(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

/** What each location of the snippet adds. */
const snippet = readFileSync(at('docs/embedding/nginx.conf'), 'utf8')
const locations = [...snippet.matchAll(/^location (?:~ )?(\S+) \{\n(.*?)^\}/gms)].map(([, where, body = '']) => ({
  where,
  headers: Object.fromEntries(
    [...body.matchAll(/add_header (\S+) "([^"]+)";/g)].map(([, name = '', value]) => [name.toLowerCase(), value]),
  ),
}))

test("docs/embedding/nginx.conf names the headers that the sample's pages send, and no others", () => {
  expect(locations).toEqual([
    { where: '/yichuang/', headers: { ...OPEN, 'cache-control': 'no-cache' } },
    {
      where: '^/yichuang/(tags/)?chunks/',
      headers: { ...OPEN, 'cache-control': 'public, max-age=31536000, immutable' },
    },
  ])
})

const hasNginx = !spawnSync('nginx', ['-v']).error
// Only the machines of those who change the snippet need one.
describe.skipIf(!hasNginx)('nginx with docs/embedding/nginx.conf (skipped where there is no nginx)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-nginx-'))
  let origin = ''
  let nginx: ChildProcess | undefined

  beforeAll(async () => {
    const port = await freePort()
    symlinkSync(dist, join(folder, 'yichuang'), 'dir')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    const site = `server { listen 127.0.0.1:${port}; ${snippet.replaceAll('/srv/portal', folder)} }`
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; events {} http { access_log off; log_not_found off; ${temporary.join(' ')} ${site} }`,
    )
    nginx = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
    origin = `http://127.0.0.1:${port}`
    await vi.waitFor(() => fetch(`${origin}/yichuang/yichuang.js`), { timeout: 10_000 })
  })
  afterAll(() => {
    nginx?.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  promises(() => origin)
})

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
