// Photos and papers: what is taken, what is not, and who gets them back.
import { env } from 'cloudflare:workers'
import type { CaseView, FileView } from '@yichuang/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disposition, nameInHeader } from '../src/files/name.ts'
import { jpegOf, png, webp } from './pictures.ts'
import {
  act,
  application,
  bundleOf,
  call,
  clock,
  jpeg,
  newKey,
  publish,
  scanned,
  scanner,
  submitted,
  tokenOf,
  upload,
} from './stage.ts'

const PNG = png()
const PDF = new TextEncoder().encode('%PDF-1.7 ...')
let huang: string

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  huang = await tokenOf('huang')
})

interface Sending {
  name?: string
  type?: string
  key?: string
}

const send = <T>(bytes: Uint8Array, { name = 'photo.jpg', type = 'image/jpeg', key }: Sending = {}) =>
  call<T>('/files', {
    token: huang,
    raw: bytes as unknown as BodyInit,
    headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
    ...(key ? { key } : {}),
  })

const stored = async () => (await env.FILES.list()).objects.length

describe('what is taken', () => {
  test.each<[string, Uint8Array, Sending]>([
    ['JPEG', jpeg(), {}],
    ['JPEG in capitals', jpeg(), { name: 'IMG_0001.JPEG' }],
    ['PNG', PNG, { name: '照片.png', type: 'image/png' }],
    ['WebP', webp(), { name: 'a.webp', type: 'image/webp' }],
    ['PDF', PDF, { name: '委托书.pdf', type: 'application/pdf' }],
  ])('a %s is kept with its size and fingerprint', async (_, bytes, how) => {
    const { status, body } = await send<FileView>(bytes, how)
    expect(status).toBe(201)
    expect(body).toMatchObject({ size: bytes.byteLength, name: how.name ?? 'photo.jpg' })
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(body.id).toMatch(/^file_[0-9a-z]{26}$/)
  })

  test('five megabytes are taken, one byte more is not', async () => {
    const most = 5 * 1024 * 1024
    const full = await send<FileView>(jpegOf({ bytes: most }))
    expect([full.status, full.body.size]).toEqual([201, most])
    const { status, body } = await send<{ type: string }>(jpegOf({ bytes: most + 1 }))
    expect([status, body.type]).toEqual([413, 'file/too-large'])
  })

  test('an upload without an end is cut off', async () => {
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(256 * 1024).fill(0xff))
      },
    })
    const headers = { 'content-type': 'image/jpeg', 'x-file-name': 'photo.jpg', 'content-length': '100' }
    const { body } = await call('/files', { token: huang, raw: endless as never, headers })
    expect(body.type).toBe('file/too-large')
  })

  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  test.each<[string, Uint8Array, Sending, string]>([
    ['an empty file', new Uint8Array(), {}, 'file/empty'],
    ['HTML under the name of a picture', html, {}, 'file/wrong-type'],
    ['SVG', svg, { name: 'a.svg', type: 'image/svg+xml' }, 'file/wrong-type'],
    [
      'a program',
      new TextEncoder().encode('MZ...'),
      { name: 'a.exe', type: 'application/octet-stream' },
      'file/wrong-type',
    ],
    ['a PNG that says it is a JPEG', PNG, {}, 'file/lying-extension'],
    ['a JPEG with two endings', jpeg(), { name: 'photo.jpg.html' }, 'file/lying-extension'],
    ['a JPEG without an ending', jpeg(), { name: 'photo' }, 'file/lying-extension'],
    ['a JPEG declared as HTML', jpeg(), { type: 'text/html' }, 'file/lying-extension'],
    ['a file without a name', jpeg(), { name: '' }, 'file/no-name'],
    ['a file named by a folder', jpeg(), { name: '../..' }, 'file/no-name'],
  ])('%s is refused and not stored', async (_, bytes, how, code) => {
    const before = await stored()
    const { status, body } = await send<{ type: string }>(bytes, how)
    expect(body.type).toBe(code)
    expect(status).toBeGreaterThanOrEqual(413)
    expect(await stored()).toBe(before)
  })

  test('a retry is the same file, stored once', async () => {
    const [bytes, key] = [jpeg(), newKey()]
    const before = await stored()
    const first = await send<FileView>(bytes, { key })
    const again = await send<FileView>(bytes, { key })
    expect(again.body).toEqual(first.body)
    expect(await stored()).toBe(before + 1)
  })

  test('a PDF where a photo is asked is refused at its field', async () => {
    const { body: file } = await send<FileView>(PDF, { name: 'a.pdf', type: 'application/pdf' })
    const { body } = await call('/cases', { token: huang, json: { item: 'senior-card', form: application(file.id) } })
    expect(body.errors.map(({ code, at }) => `${code} ${at}`)).toEqual(['file/wrong-type /photo'])
  })
})

describe('who gets a file back', () => {
  beforeAll(() => scanner('toy'))
  afterAll(() => scanner('none'))

  test('its owner, as a download that nothing can run in', async () => {
    const file = await upload(huang, '近照 "1".jpg')
    await scanned(file.id)
    const { status, headers } = await call(`/files/${file.id}`, { token: huang })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="__ 1.jpg"; filename*=UTF-8''${encodeURIComponent('近照 1.jpg')}`,
    )
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('nobody else before it is sent in', async () => {
    const file = await upload(huang)
    for (const person of ['liang', 'clerkA', 'publisher1']) {
      const { status, body } = await call(`/files/${file.id}`, { token: await tokenOf(person) })
      expect([person, status, body.type]).toEqual([person, 404, 'file/unknown'])
    }
    expect((await call(`/files/${file.id}`)).status).toBe(401)
  })

  test('the applicant and the officers of the case once it is sent in', async () => {
    const { view, token } = await submitted('huang')
    const [id = ''] = Object.keys(view.files)
    await scanned(id)
    const as = async (person: string) => (await call(`/files/${id}`, { token: await tokenOf(person) })).status
    expect((await call(`/files/${id}`, { token })).status).toBe(200)
    expect([await as('clerkB'), await as('handler1'), await as('liang')]).toEqual([200, 404, 404])
    await act(view.id, 'clerkB', 'accept')
    // The window has done its part: the photo is now the handler's to look at.
    expect([await as('clerkB'), await as('handler1'), await as('issuer1')]).toEqual([404, 200, 404])
  })

  test('the applicant whose photo the window took', async () => {
    const clerk = await tokenOf('clerkA')
    const photo = await upload(clerk)
    const applicant = { name: '黄素兰', idNumber: '450299195803120022' }
    const json = { item: 'senior-card', form: application(photo.id), applicant }
    const { status } = await call<CaseView>('/cases', { token: clerk, json })
    expect(status).toBe(201)
    await scanned(photo.id)
    expect((await call(`/files/${photo.id}`, { token: huang })).status).toBe(200)
  })

  test('a photo of one case cannot be used in another', async () => {
    const { view, token } = await submitted('huang')
    const [id = ''] = Object.keys(view.files)
    const { body } = await call('/cases', { token, json: { item: 'senior-card', form: application(id) } })
    expect(body.errors.map(({ code }) => code)).toEqual(['file/unknown'])
  })
})

describe('names', () => {
  test.each([
    ['C%3A%5Cfolder%5Cphoto.jpg', 'photo.jpg'],
    ['%2Fetc%2Fpasswd', 'passwd'],
    ['a%0D%0ASet-Cookie%3A%20x.jpg', 'aSet-Cookie x.jpg'],
    ['%E2%80%AEgpj.exe.jpg', 'gpj.exe.jpg'],
    ['%ZZ', undefined],
    ['..', undefined],
  ])('%s becomes %s', (header, name) => {
    expect(nameInHeader(header)).toBe(name)
  })

  test('every name travels safely in the header', () => {
    expect(disposition("李'(1)*;.png")).toBe(
      `attachment; filename="_'(1)*_.png"; filename*=UTF-8''%E6%9D%8E%27%281%29%2A%3B.png`,
    )
  })
})
