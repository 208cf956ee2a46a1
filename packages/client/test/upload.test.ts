// Files against a server in the test that keeps what has come: in one request, in chunks, over a line that breaks.
import { describe, expect, test } from 'vitest'
import { ClientError, createClient, newAttempt } from '../src/index.ts'
import { json, refusal } from './server.ts'

const CHUNK = 512 * 1024
const SIZE = CHUNK * 2 + 1000
const bytes = new Uint8Array(SIZE).map((_, i) => (i * 7 + (i >> 9)) & 255)
const photo = () => new File([bytes], '照片.jpg', { type: 'image/jpeg' })

/** `broken(n, path)`: the n-th request gets no answer; `before` the server has done it, or not. */
function office(broken: (n: number, line: string) => 'before' | 'after' | undefined = () => undefined) {
  const lines: string[] = []
  const keys = new Map<string, Set<string>>()
  const kept = new Uint8Array(SIZE)
  let upload: { id: string; size: number; sha256?: string; got: number; chunk: number } | undefined
  const answer = async (method: string, path: string, body: unknown): Promise<Response> => {
    if (path === '/files') return json({ id: 'file_small', state: 'quarantined' }, 201)
    if (path === '/uploads') {
      const asked = JSON.parse(String(body)) as { size: number; sha256?: string }
      if (upload?.sha256 !== asked.sha256 || !upload) upload = { id: 'u1', got: 0, chunk: CHUNK, ...asked }
      return json(upload, 201)
    }
    if (!upload) return refusal(404, 'file/unknown-upload')
    if (method === 'GET') return json(upload)
    if (method === 'DELETE') {
      upload = undefined
      return json({})
    }
    if (path.endsWith('/finish')) return json({ id: 'file_large', state: 'quarantined' }, 201)
    const offset = Number(path.split('/').at(-1))
    if (offset > upload.got) return refusal(409, 'file/wrong-chunk')
    if (offset === upload.got) {
      kept.set(new Uint8Array(await (body as Blob).arrayBuffer()), offset)
      upload = { ...upload, got: offset + (body as Blob).size }
    }
    return json(upload)
  }
  const send: typeof fetch = async (input, init) => {
    const path = String(input).replace('https://api.test/v1/sample', '')
    const method = init?.method ?? 'GET'
    const line = `${method} ${path}`
    const how = broken(lines.push(line), line)
    if (init?.signal?.aborted || how === 'before') throw new TypeError('Failed to fetch')
    const key = new Headers(init?.headers).get('idempotency-key') ?? ''
    keys.set(line, (keys.get(line) ?? new Set()).add(key))
    const said = await answer(method, path, init?.body)
    if (how === 'after') throw new TypeError('Failed to fetch')
    return said
  }
  const api = 'https://api.test/v1/sample'
  const client = createClient({ api, token: async () => 't', fetch: send, wait: async () => {} })
  return { client, lines, keys, kept, there: () => upload }
}
/** The person stops while the n-th request is on its way. */
function atThe(n: number, stop: () => void) {
  let done = false
  return (now: number) => {
    if (done || now !== n) return undefined
    done = true
    stop()
    return 'before' as const
  }
}
const chunks = (lines: string[]) =>
  lines.filter((line) => line.startsWith('PUT')).map((line) => Number(line.split('/').at(-1)))

describe('a small file', () => {
  test('goes in one request, and says what its field takes', async () => {
    const { client, lines } = office()
    const small = new File(['x'], 'a.jpg', { type: 'image/jpeg' })
    expect((await client.upload(small, newAttempt(), { kinds: 'image/jpeg' })).id).toBe('file_small')
    expect(lines).toEqual(['POST /files'])
  })
})

describe('a large file', () => {
  test('goes in chunks of the size that the server says, and is finished', async () => {
    const { client, lines, kept } = office()
    const parts: number[] = []
    const made = await client.upload(photo(), newAttempt(), { progress: (part) => parts.push(part) })
    expect(made.id).toBe('file_large')
    expect(lines).toEqual([
      'POST /uploads',
      ...[0, CHUNK, 2 * CHUNK].map((at) => `PUT /uploads/u1/${at}`),
      'POST /uploads/u1/finish',
    ])
    expect(kept).toEqual(bytes)
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect([parts[0], parts.at(-1)]).toEqual([0, 1])
  })

  test('goes on from where the server is when the line breaks before, in and after a chunk', async () => {
    const gone: Record<number, 'before' | 'after'> = { 2: 'before', 3: 'after', 5: 'after', 7: 'before', 8: 'before' }
    const { client, lines, kept } = office((n) => gone[n])
    const told: number[] = []
    const parts: number[] = []
    const attempt = newAttempt({ onRetry: () => told.push(parts.at(-1) ?? -1) })
    await client.upload(photo(), attempt, { progress: (part) => parts.push(part) })
    expect(kept).toEqual(bytes)
    // What is told as saved is what the server has said that it has.
    expect(told.map((part) => Math.round(part * SIZE))).toEqual([0, 0, CHUNK, 2 * CHUNK, 2 * CHUNK])
    expect(chunks(lines)).toEqual([0, 0, 0, CHUNK, CHUNK, 2 * CHUNK, 2 * CHUNK, 2 * CHUNK])
  })

  test('keeps one key for its beginning and one for its end, however often they are sent', async () => {
    const { client, keys } = office((n) => ([1, 2, 6, 7].includes(n) ? 'after' : undefined))
    const attempt = newAttempt()
    await client.upload(photo(), attempt)
    expect([...(keys.get('POST /uploads') ?? [])]).toEqual([attempt.key])
    expect([...(keys.get('POST /uploads/u1/finish') ?? [])]).toEqual([`${attempt.key}-finish`])
  })

  test('that was paused goes on with the next chunk, asked by the same file', async () => {
    const stop = new AbortController()
    const { client, lines } = office(atThe(3, () => stop.abort('paused')))
    const file = photo()
    const failed = await client.upload(file, newAttempt({ signal: stop.signal })).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(ClientError)
    lines.length = 0
    await client.upload(file, newAttempt())
    expect(lines[0]).toBe('GET /uploads/u1')
    expect(chunks(lines)).toEqual([CHUNK, 2 * CHUNK])
  })

  test('chosen again, as a file that this page has not seen, goes on too: its fingerprint is known', async () => {
    const stop = new AbortController()
    const { client, lines } = office(atThe(3, () => stop.abort()))
    await client.upload(photo(), newAttempt({ signal: stop.signal })).catch(() => {})
    lines.length = 0
    await client.upload(photo(), newAttempt())
    expect(lines[0]).toBe('POST /uploads')
    expect(chunks(lines)).toEqual([CHUNK, 2 * CHUNK])
  })

  test('that is cancelled is deleted at the server', async () => {
    const stop = new AbortController()
    const { client, there } = office(atThe(3, () => stop.abort('cancelled')))
    await client.upload(photo(), newAttempt({ signal: stop.signal })).catch(() => {})
    await expect.poll(there).toBeUndefined()
  })

  test('that the server knows no more is begun anew', async () => {
    const stop = new AbortController()
    const { client, lines } = office(atThe(3, () => stop.abort('paused')))
    const file = photo()
    await client.upload(file, newAttempt({ signal: stop.signal })).catch(() => {})
    const other = office()
    expect((await other.client.upload(file, newAttempt())).id).toBe('file_large')
    expect(other.lines.slice(0, 2)).toEqual(['GET /uploads/u1', 'POST /uploads'])
    expect(lines.length).toBeGreaterThan(0)
  })
})
