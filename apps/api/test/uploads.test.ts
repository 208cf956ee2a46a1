// Files in chunks: begun, broken off, gone on with, finished, given up; and what nobody wants any more goes.
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { FileView, UploadBody, UploadView } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../src/http/body.ts'
import { exif, jpegOf } from './pictures.ts'
import { application, bundleOf, call, clock, newKey, publish, tokenOf, upload } from './stage.ts'

const CHUNK = 512 * 1024
const SIZE = 1_300_000
let huang: string
let liang: string

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  huang = await tokenOf('huang')
  liang = await tokenOf('liang')
})

let marks = 0
/** A photo of its own each time. */
const photo = (bytes = SIZE): Uint8Array => {
  const whole = jpegOf({ bytes, segments: [exif(6)] })
  new DataView(whole.buffer).setUint32(bytes - 100, ++marks)
  return whole
}
const about = async (bytes: Uint8Array, more: Partial<UploadBody> = {}): Promise<UploadBody> => ({
  name: '照片.jpg',
  type: 'image/jpeg',
  size: bytes.byteLength,
  sha256: await sha256(bytes),
  ...more,
})
const begin = async (json: unknown, token = huang, key = newKey()) => call<UploadView>('/uploads', { token, json, key })
const put = (id: string, offset: number, bytes: Uint8Array, token = huang) =>
  call<UploadView & { type?: string }>(`/uploads/${id}/${offset}`, {
    token,
    method: 'PUT',
    raw: bytes.slice(offset, offset + CHUNK) as never,
  })
const finish = (id: string, key = newKey(), token = huang) =>
  call<FileView & { type: string }>(`/uploads/${id}/finish`, { token, method: 'POST', key })
const all = async (id: string, bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += CHUNK) expect((await put(id, at, bytes)).status).toBe(200)
}
const keysUnder = async (prefix: string) => (await env.FILES.list({ prefix })).objects.map(({ key }) => key)
const county = () => env.COUNTY.get(env.COUNTY.idFromName('sample'))

describe('a file in chunks', () => {
  test('arrives whole, is looked at like any other, and leaves no chunk behind', async () => {
    const bytes = photo()
    const { status, body } = await begin(await about(bytes))
    expect([status, body]).toEqual([201, { id: body.id, size: SIZE, got: 0, chunk: CHUNK }])
    await all(body.id, bytes)
    const made = await finish(body.id)
    expect([made.status, made.body.state, made.body.name]).toEqual([201, 'quarantined', '照片.jpg'])
    // A place and a maker stood in it.
    expect(made.body.size).toBeLessThan(SIZE)
    expect(await keysUnder(`sample/${body.id}/`)).toEqual([])
    const json = { item: 'senior-card', form: application(made.body.id) }
    expect((await call('/cases', { token: huang, json })).status).toBe(201)
  })

  test('that broke off goes on where it stopped, also from a page that knows nothing of it any more', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    await put(body.id, 0, bytes)
    const again = await begin(await about(bytes))
    expect(again.body).toEqual({ ...body, got: CHUNK })
    expect((await call(`/uploads/${body.id}`, { token: huang })).body).toEqual(again.body)
    await put(body.id, CHUNK, bytes)
    await put(body.id, 2 * CHUNK, bytes)
    expect((await finish(body.id)).status).toBe(201)
  })

  test('takes a chunk twice, and one that comes late, without harm', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    const twice = await Promise.all([put(body.id, 0, bytes), put(body.id, 0, bytes)])
    expect(twice.map(({ status, body: { got } }) => [status, got])).toEqual([
      [200, CHUNK],
      [200, CHUNK],
    ])
    await put(body.id, CHUNK, bytes)
    // Whatever comes for a place that is filled is not looked at.
    const late = await put(body.id, 0, new Uint8Array(SIZE))
    expect([late.status, late.body.got]).toEqual([200, 2 * CHUNK])
    await put(body.id, 2 * CHUNK, bytes)
    expect((await finish(body.id)).status).toBe(201)
  })

  test('finished twice, also at once and under other keys, is one file', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    await all(body.id, bytes)
    const made = await Promise.all([finish(body.id), finish(body.id)])
    made.push(await finish(body.id))
    expect(new Set(made.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1)
    expect(await keysUnder(`sample/${made[0]?.body.id}`)).toHaveLength(1)
  })

  test('begun under the same key is one upload; the same key for another file is refused', async () => {
    const bytes = photo()
    const key = newKey()
    const { sha256: _, ...body } = await about(bytes)
    const first = await begin(body, huang, key)
    expect((await begin(body, huang, key)).body.id).toBe(first.body.id)
    expect((await begin({ ...body, size: 5 }, huang, key)).status).toBe(422)
  })

  test('of another person is not there', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    const answers = [
      await call(`/uploads/${body.id}`, { token: liang }),
      await put(body.id, 0, bytes, liang),
      await finish(body.id, newKey(), liang),
      await call(`/uploads/${body.id}`, { token: liang, method: 'DELETE' }),
      // Who has the same file begins an upload of his own.
      await begin(await about(bytes), liang),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 201])
    expect(answers.at(-1)?.body).toMatchObject({ got: 0, id: expect.not.stringContaining(body.id) })
    expect((await call<UploadView>(`/uploads/${body.id}`, { token: huang })).body.got).toBe(0)
  })

  test('that is given up leaves nothing', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    await put(body.id, 0, bytes)
    expect(await keysUnder(`sample/${body.id}/`)).toHaveLength(1)
    expect((await call(`/uploads/${body.id}`, { token: huang, method: 'DELETE' })).status).toBe(200)
    expect(await keysUnder(`sample/${body.id}/`)).toEqual([])
    expect((await call(`/uploads/${body.id}`, { token: huang })).status).toBe(404)
  })
})

describe('ASVS 25: what is stored counts, not what was claimed', () => {
  test.each<[string, number, number]>([
    ['a chunk that is too short', 0, 100],
    ['a chunk that is too long', 0, CHUNK + 1],
    ['a last chunk with more than the rest', 2 * CHUNK, CHUNK],
    ['a chunk with a gap before it', 2 * CHUNK, SIZE - 2 * CHUNK],
    ['a chunk between two places', 7, CHUNK],
    ['a chunk behind the end', 3 * CHUNK, 10],
  ])('%s is refused', async (_, offset, length) => {
    const { body } = await begin(await about(photo()))
    const raw = new Uint8Array(length) as never
    const { status, body: said } = await call(`/uploads/${body.id}/${offset}`, { token: huang, method: 'PUT', raw })
    expect([status, said.type]).toEqual([409, 'file/wrong-chunk'])
    expect((await call<UploadView>(`/uploads/${body.id}`, { token: huang })).body.got).toBe(0)
  })

  test('a file that is not whole yet is not finished', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    await put(body.id, 0, bytes)
    const { status, body: said } = await finish(body.id)
    expect([status, said.type]).toEqual([409, 'file/unfinished'])
  })

  test('a file that arrived as another than was promised is thrown away and can be sent again', async () => {
    const bytes = photo()
    const { body } = await begin(await about(bytes))
    await all(body.id, photo())
    const { body: said } = await finish(body.id)
    expect(said.type).toBe('file/changed')
    expect(await keysUnder(`sample/${body.id}/`)).toEqual([])
    expect((await begin(await about(bytes))).body.got).toBe(0)
  })

  test('a page that was promised as a photo is thrown away', async () => {
    const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    const { body } = await begin(await about(page, { kinds: 'image/png,image/jpeg' }))
    await put(body.id, 0, page)
    const { status, body: said } = await finish(body.id)
    expect([status, said.type]).toEqual([415, 'file/wrong-type'])
    expect((said as unknown as { detail: string }).detail).toContain('JPG, PNG')
    expect((await call(`/uploads/${body.id}`, { token: huang })).status).toBe(404)
  })

  test.each<[string, Partial<UploadBody>, number, string]>([
    ['more than 20 MB', { size: 20 * 1024 * 1024 + 1 }, 413, 'file/too-large'],
    ['nothing', { size: 0 }, 422, 'file/empty'],
    ['less than nothing', { size: -1 }, 422, 'file/empty'],
    ['a program', { name: 'a.exe', type: 'application/octet-stream' }, 415, 'file/wrong-type'],
    ['a name that says otherwise', { name: 'a.jpg.html' }, 415, 'file/wrong-type'],
    ['a kind that the field does not take', { kinds: 'application/pdf' }, 415, 'file/wrong-type'],
    ['no name', { name: '../..' }, 422, 'file/no-name'],
  ])('%s is refused before a byte has come', async (_, change, status, code) => {
    const answer = await begin({ name: 'a.jpg', type: 'image/jpeg', size: 9, ...change })
    expect([answer.status, (answer.body as unknown as { type: string }).type]).toEqual([status, code])
  })

  test('twenty megabytes may begin', async () => {
    expect((await begin({ name: 'a.jpg', type: 'image/jpeg', size: 20 * 1024 * 1024 })).status).toBe(201)
  })
})

describe('what one person may have', () => {
  test('waiting without a case is bounded, and others have their own bound', async () => {
    const json = { name: 'a.pdf', type: 'application/pdf', size: 20 * 1024 * 1024 }
    const wei = await tokenOf('wei')
    const statuses: number[] = []
    for (let n = 0; n < 26; n++) statuses.push((await begin(json, wei)).status)
    expect(statuses.slice(-2)).toEqual([201, 429])
    expect((await begin(json, liang)).status).toBe(201)
    const one = await call('/files', {
      token: wei,
      raw: photo() as never,
      headers: { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg' },
    })
    expect([one.status, one.body.type]).toEqual([429, 'file/too-many-waiting'])
  })
})

describe('what nobody wants any more goes', () => {
  const tend = async () => {
    await runInDurableObject(county(), (_, { storage }) => storage.setAlarm(Date.now() + 3_600_000))
    await runDurableObjectAlarm(county())
  }

  test('an upload to which nothing has come for a day, and a file that was not sent in within a week', async () => {
    await clock('2026-03-02T09:00:00+08:00')
    const bytes = photo()
    const { body: begun } = await begin(await about(bytes))
    await put(begun.id, 0, bytes)
    const orphan = await upload(huang)
    const used = await upload(huang)
    const json = { item: 'senior-card', form: application(used.id) }
    expect((await call('/cases', { token: huang, json })).status).toBe(201)

    await clock('2026-03-03T08:59:00+08:00')
    await tend()
    huang = await tokenOf('huang')
    expect((await call(`/uploads/${begun.id}`, { token: huang })).status).toBe(200)
    await clock('2026-03-03T09:01:00+08:00')
    await tend()
    expect((await call(`/uploads/${begun.id}`, { token: huang })).status).toBe(404)
    expect(await keysUnder(`sample/${begun.id}/`)).toEqual([])
    expect((await call(`/files/${orphan.id}/preview`, { token: huang })).status).toBe(200)

    await clock('2026-03-09T09:01:00+08:00')
    await tend()
    huang = await tokenOf('huang')
    expect((await call(`/files/${orphan.id}/preview`, { token: huang })).status).toBe(404)
    expect(await keysUnder(`sample/${orphan.id}`)).toEqual([])
    expect((await call(`/files/${used.id}/preview`, { token: huang })).status).toBe(200)
    const late = { item: 'senior-card', form: application(orphan.id) }
    expect((await call('/cases', { token: huang, json: late })).body.errors[0]?.code).toBe('file/unknown')
  })
})
