// From quarantine to clean or rejected: who gets what of a file, and that a scanner out of order opens nothing.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, FileView, ProblemDetails } from '@yichuang/client'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../src/county/store/migrations.ts'
import { drive, type Row } from '../src/county/store/unit.ts'
import { httpScanner, noScanner } from '../src/files/scanner.ts'
import type { Scanner } from '../src/host.ts'
import { scanners } from '../src/sample/scanner.ts'
import { jpegOf } from './pictures.ts'
import {
  act,
  application,
  bundleOf,
  call,
  clock,
  publish,
  scanned,
  scanner,
  submitted,
  tokenOf,
  upload,
} from './stage.ts'

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const text = (letters: string) => new TextEncoder().encode(letters)
let huang: string
let clerkB: string

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  huang = await tokenOf('huang')
  clerkB = await tokenOf('clerkB')
})
afterEach(() => scanner('none'))

const pdf = async (says: string, token = huang): Promise<FileView> => {
  const headers = { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' }
  return (await call<FileView>('/files', { token, raw: text(`%PDF-1.7 ${says}`) as never, headers })).body
}
/** A photo whose coded data hides the test file. */
const infected = (): Uint8Array => {
  const bytes = jpegOf({ bytes: 400 })
  bytes.set(text(`${Math.random()} ${EICAR}`), 100)
  return bytes
}
const tries = async (id: string, token: string) => {
  const bytes = await call<ProblemDetails>(`/files/${id}`, { token })
  const look = await call<ProblemDetails>(`/files/${id}/preview`, { token })
  return [bytes, look].map(({ status, body }) => (status === 200 ? 'given' : `${status} ${body.type}`))
}
const county = () => env.COUNTY.get(env.COUNTY.idFromName('sample'))
const rowsOf = (sql: string, ...params: string[]) =>
  runInDurableObject(county(), (_, { storage }) => storage.sql.exec(sql, ...params).toArray())

describe('ASVS 28: bytes are for nobody until a scanner has found them clean', () => {
  test('without a scanner a picture can be looked at, and nothing can be downloaded', async () => {
    const { view } = await submitted('huang')
    const [photo = ''] = Object.keys(view.files)
    const paper = await pdf('hello')
    expect([view.files[photo]?.state, paper.state]).toEqual(['quarantined', 'quarantined'])
    for (const token of [huang, clerkB]) expect(await tries(photo, token)).toEqual(['409 file/look-only', 'given'])
    expect(await tries(paper.id, huang)).toEqual(['409 file/not-scanned', '409 file/no-picture'])
  })

  test('a picture is given to be drawn: without name, without type, as an attachment', async () => {
    const photo = await upload(huang, '近照.jpg')
    const { headers } = await call(`/files/${photo.id}/preview`, { token: huang })
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="preview"/)
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a clean one is given to those who may see it, a rejected one to nobody', async () => {
    const [good, bad] = [await pdf('good'), await pdf(EICAR)]
    await scanner('toy')
    await scanned(good.id)
    await scanned(bad.id)
    expect(await tries(good.id, huang)).toEqual(['given', '409 file/no-picture'])
    expect(await tries(bad.id, huang)).toEqual(['409 file/rejected', '409 file/rejected'])
    expect(await tries(good.id, clerkB)).toEqual(['404 file/unknown', '404 file/unknown'])
    // The verdict stands, whatever the scanner is afterwards.
    await scanner('none')
    expect(await tries(bad.id, huang)).toEqual(['409 file/rejected', '409 file/rejected'])
  })

  test('ASVS 54: a scanner that is out of order opens nothing, and is asked again', async () => {
    await scanner('down')
    const file = await pdf('waits')
    await expect
      .poll(() => rowsOf('SELECT state, scans FROM files WHERE id = ?', file.id), { timeout: 10_000 })
      .toEqual([{ state: 'scanning', scans: 1 }])
    expect(await tries(file.id, huang)).toEqual(['409 file/not-scanned', '409 file/no-picture'])
    const [{ scan_at } = {}] = await rowsOf('SELECT scan_at FROM files WHERE id = ?', file.id)
    expect(String(scan_at) > '2026-03-02T09:00:29').toBe(true)
    await scanner('toy')
    await clock('2026-03-02T09:10:00+08:00')
    await scanned(file.id)
    expect(await tries(file.id, huang)).toEqual(['given', '409 file/no-picture'])
  })
})

describe('a rejected paper', () => {
  test('cannot be sent in, and the refusal stands at its field', async () => {
    await scanner('toy')
    const photo = await upload(huang, 'a.jpg', infected())
    await scanned(photo.id)
    const { status, body } = await call('/cases', {
      token: huang,
      json: { item: 'senior-card', form: application(photo.id) },
    })
    expect([status, body.errors.map(({ code, at }) => `${code} ${at}`)]).toEqual([409, ['file/rejected /photo']])
  })

  test('that was sent in before it was looked at is told to both sides, and is replaced by a correction', async () => {
    const token = await tokenOf('huang')
    const photo = await upload(token, 'a.jpg', infected())
    const json = { item: 'senior-card', form: application(photo.id) }
    const { body: view } = await call<CaseView>('/cases', { token, json })
    await scanner('toy')
    await scanned(photo.id)
    const seenBy = async (who: string) =>
      (await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf(who) })).body
    expect((await seenBy('huang')).files[photo.id]?.state).toBe('rejected')
    expect((await seenBy('clerkB')).files[photo.id]?.state).toBe('rejected')
    const asked = await act<CaseView & ProblemDetails>(view.id, 'clerkB', 'requestCorrection', { items: ['/photo'] })
    expect(asked.status).toBe(200)
    const same = await act<ProblemDetails>(view.id, 'huang', 'resubmit', application(photo.id))
    expect(same.body.errors?.map(({ code, at }) => `${code} ${at}`)).toEqual(['file/rejected /photo'])
    const fresh = await upload(token)
    expect((await act(view.id, 'huang', 'resubmit', application(fresh.id))).status).toBe(200)
  })
})

test('bytes that are given out are written down, each download by itself, and what is refused as refused', async () => {
  const photo = await upload(huang)
  await tries(photo.id, huang)
  await tries(photo.id, clerkB)
  await scanner('toy')
  await scanned(photo.id)
  await tries(photo.id, huang)
  await tries(photo.id, huang)
  const lines = await rowsOf('SELECT kind, person FROM looks WHERE fields = ? ORDER BY id', JSON.stringify([photo.id]))
  // A page draws the same picture again and again: within the hour that is one look.
  expect(lines.map(({ kind }) => kind)).toEqual(['opened', 'denied', 'downloaded', 'downloaded'])
  expect(new Set(lines.map(({ person }) => person)).size).toBe(2)
})

/** The release whose files had a log of their own. */
const BEFORE = 8

test('the log that an earlier release kept of files goes along into the log of looks', async () => {
  const lines = await runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('earlier')), (_, { storage }) => {
    const run = (sql: string, ...params: (string | number | null)[]) => storage.sql.exec(sql, ...params).toArray()
    const to = (release?: number) => drive(migrate(release), ({ sql, params }) => run(sql, ...params) as Row[])
    for (const { name } of run(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    ))
      run(`DROP TABLE "${name}"`)
    to(BEFORE)
    for (const how of ['preview', 'download'])
      run(
        'INSERT INTO file_reads (file, case_id, person, how, at) VALUES (?, ?, ?, ?, ?)',
        'file_1',
        'case_1',
        'clerkB',
        how,
        '2026-03-02',
      )
    to()
    expect(run("SELECT name FROM sqlite_master WHERE name = 'file_reads'")).toEqual([])
    return run("SELECT kind, person, action, case_id, fields FROM looks WHERE case_id = 'case_1' ORDER BY id")
  })
  const line = { person: 'clerkB', action: 'file.read', case_id: 'case_1', fields: '["file_1"]' }
  expect(lines).toEqual([
    { kind: 'opened', ...line },
    { kind: 'downloaded', ...line },
  ])
})

/** What every scanner promises. `asks`: what was sent to it. */
function contract(name: string, make: () => Scanner): void {
  describe(`the scanner ${name}`, () => {
    const facts = { type: 'application/pdf', size: 9, sha256: 'f'.repeat(64) }
    test('says nothing is clean unless it has looked', async () => {
      let looked = false
      const verdict = await make().scan(facts, async () => {
        looked = true
        return text('harmless')
      })
      expect([verdict, looked]).toEqual(make().looks ? ['clean', true] : ['unscanned', false])
    })
    test('never says that the test file is clean', async () => {
      const verdict = await make().scan(facts, async () => text(EICAR))
      expect(verdict).toBe(make().looks ? 'rejected' : 'unscanned')
    })
    test('gives no verdict on bytes that it cannot have', async () => {
      const verdict = make().scan(facts, async () => Promise.reject(new Error('gone')))
      if (make().looks) await expect(verdict).rejects.toThrow('gone')
      else expect(await verdict).toBe('unscanned')
    })
  })
}

const asked: Request[] = []
/** A service that finds the test file. */
const service = async (url: string, options: RequestInit): Promise<Response> => {
  const request = new Request(url, options)
  asked.push(request.clone() as Request)
  const bad = (await request.text()).includes(EICAR)
  return Response.json({ verdict: bad ? 'rejected' : 'clean' })
}
contract('none', () => noScanner)
contract('of the sample', () => scanners.toy)
contract('at an address', () => httpScanner({ url: 'https://scan.test/', token: 's3cret', fetch: service }))

test('the scanner at an address is told the kind and the fingerprint, and nothing about a person', () => {
  const headers = Object.fromEntries(asked[0]?.headers ?? [])
  expect(asked[0]?.method).toBe('POST')
  expect(headers).toEqual({
    authorization: 'Bearer s3cret',
    'content-type': 'application/octet-stream',
    'x-file-sha256': 'f'.repeat(64),
    'x-file-type': 'application/pdf',
  })
})

test.each<[string, () => Promise<Response>]>([
  ['refuses', async () => new Response('busy', { status: 503 })],
  ['sends elsewhere', async () => Response.redirect('https://elsewhere.test/', 302)],
  ['answers with a page', async () => new Response('<h1>clean</h1>')],
  ['answers something else', async () => Response.json({ verdict: 'probably clean' })],
  ['answers nothing', async () => Response.json(null)],
  ['cannot be reached', async () => Promise.reject(new TypeError('no route'))],
])('a service that %s gives no verdict', async (_, fetch) => {
  const scan = httpScanner({ url: 'https://scan.test/', fetch }).scan
  await expect(scan({ type: 'image/png', size: 1, sha256: '' }, async () => text('x'))).rejects.toThrow()
})
