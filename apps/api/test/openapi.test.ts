// The API tells itself: every route is in the document, and every answer is as the document says.

import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, FileView, UploadView } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import production from '../src/hosts/cloudflare.ts'
import sampleApp, { type County } from '../src/hosts/sample.ts'
import type { Document } from '../src/openapi/document.ts'
import type { Outside } from '../src/outbox/outside.ts'
import { signedHeaders } from '../src/outbox/sign.ts'
import { callDeclared, operationsOf, theDocument } from './declared.ts'
import {
  application,
  assertionOf,
  bundleOf,
  type Call,
  call,
  clock,
  GRANT,
  jpeg,
  ORIGIN,
  publish,
  scanned,
  scanner,
  tokenOf,
  upload,
} from './stage.ts'

let document: Document
let huang: string
let mine: string
let clerkA: string
let publisher1: string
let auditor1: string
let supervisor1: string
let author1: string
let view: CaseView
let file: FileView
let tooYoung: Call
let later: FileView
let begun: string
let waits: string
const whole = jpeg()
const upTo = (size: number) => ({ name: 'a.jpg', type: 'image/jpeg', size })
let operator1: string
/** A message that did not arrive, and one that the sample's receiver will take. */
let dead: string
let signed: Call

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  document = await theDocument()
  huang = await tokenOf('huang')
  mine = await assertionOf('huang')
  clerkA = await tokenOf('clerkA')
  publisher1 = await tokenOf('publisher1')
  auditor1 = await tokenOf('auditor1')
  supervisor1 = await tokenOf('supervisor1')
  author1 = await tokenOf('author1')
  file = await upload(huang)
  await scanner('toy')
  await scanned(file.id)
  await scanner('none')
  later = await upload(huang)
  begun = (await call<UploadView>('/uploads', { token: huang, json: upTo(whole.byteLength) })).body.id
  waits = await tokenOf('liang')
  const large = { name: 'a.pdf', type: 'application/pdf', size: 20 * 1024 * 1024 }
  for (let n = 0; n < 26; n++) await call('/uploads', { token: waits, json: large })
  const json = { item: 'senior-card', form: application(file.id) }
  const wei = await tokenOf('wei')
  const about = { ...(application('')['applicant'] as object), name: '韦建国', idNumber: '450299199007010031' }
  const form = application((await upload(wei)).id, { applicant: about })
  tooYoung = { token: wei, json: { item: 'senior-card', form } }
  view = (await call<CaseView>('/cases', { token: huang, json })).body
  operator1 = await tokenOf('operator1')
  const stub = env.COUNTY.get(env.COUNTY.idFromName('sample'))
  ;({ dead, signed } = await runInDurableObject(stub, async (county: County, { storage: { sql } }) => {
    await county.carried()
    sql.exec("UPDATE outbox SET state = 'dead', receiver = 'webhook gone'")
    const outside = (county as unknown as { outside(): Outside }).outside()
    const body = JSON.stringify({ type: 'case.start', timestamp: '2026-03-02T09:00:00+08:00', data: {} })
    const headers = signedHeaders({ id: 'msg_1', body, at: new Date() }, [
      outside.secret('WEBHOOK_SAMPLE_EVENTS') ?? '',
    ])
    return {
      dead: String(sql.exec('SELECT message FROM outbox LIMIT 1').one()['message']),
      signed: { raw: body, headers: { ...headers, 'content-type': 'application/json' } },
    }
  }))
})

describe('the document', () => {
  const registered = (app: { routes: { method: string; path: string }[] }) =>
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .sort()
  const told = (of: Document) => operationsOf(of).map(({ method, path }) => `${method.toUpperCase()} ${path}`)

  test('has every route that the app answers, and no other', async () => {
    expect(told(document).sort()).toEqual(registered(sampleApp))
  })

  test("of production has every route of its own, and none of the sample's", async () => {
    const own = (await (await production.request('/openapi.json')).json()) as Document
    expect(told(own).sort()).toEqual(registered(production))
    expect(told(own).join()).not.toContain('/sample')
  })

  test('names each operation once, and refers only to what it holds', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const refs = Array.from(JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g), ([, r]) => r)
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(refs))
  })

  test('says each refusal in words, in the language of the reader', async () => {
    const english = (await call<Document>(`${ORIGIN}/openapi.json`, { headers: { 'accept-language': 'en' } })).body
    for (const [of, words] of [
      [document, /[\u4e00-\u9fff]/],
      [english, /[a-z]{2,} [a-z]{2,}/],
    ] as const) {
      for (const { operation } of operationsOf(of)) {
        for (const [status, { description }] of Object.entries(operation.responses)) {
          for (const line of description.split('\n'))
            expect([operation.operationId, status, line].join(' ')).toMatch(words)
        }
      }
    }
  })

  test('is a page under a policy without scripts, that asks nothing of other hosts', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const answer = await call<ArrayBuffer>(`${ORIGIN}/docs`, { headers: { 'accept-language': lang } })
      const page = new TextDecoder().decode(answer.body)
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/)
      expect(page).toContain(`<html lang="${lang}">`)
      expect(page).not.toMatch(/<script|style=|\son\w+=|https?:\/\/|undefined|\[object/)
      for (const { path, operation } of operationsOf(document)) {
        expect(page).toContain(path)
        expect(page).toContain(`id="${operation.operationId}"`)
      }
      const linked = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => `id="${id}"`)
      expect(linked.filter((id) => !page.includes(id))).toEqual([])
    }
  })
})

describe('answers', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
  const wrongDay = '2026-02-30'
  type Try = [id: string, status: number, given: () => Call & { fill?: Record<string, string> }]
  const submit = () => ({ item: 'senior-card', form: application(file.id) })
  const revealing = () => ({ fields: ['/application/applicant/idNumber'], reason: '核对身份证件' })
  const ofCase = () => ({ case: view.id })
  const photo = () => ({
    raw: jpeg() as unknown as BodyInit,
    headers: { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg' },
  })

  const calendar = {
    format: 1,
    region: 'CN',
    year: 2027,
    status: 'published',
    off: ['2027-01-01'],
    makeupWork: [],
    source: { notice: '测试用', url: 'https://example.gov.cn/2027' },
  }

  const tries: Try[] = [
    ['listItems', 200, () => ({})],
    ['listItems', 404, () => ({ fill: { county: 'elsewhere' } })],
    ['getItem', 200, () => ({ fill: { item: 'senior-card' } })],
    ['getItem', 200, () => ({ fill: { item: 'senior-card@1' }, headers: { 'accept-language': 'en' } })],
    ['getItem', 404, () => ({ fill: { item: 'none' } })],
    ['listCases', 200, () => ({ token: huang })],
    ['getCase', 200, () => ({ token: huang, fill: ofCase() })],
    ['getCase', 200, () => ({ token: clerkA, fill: ofCase() })],
    ['getCase', 404, () => ({ token: huang, fill: { case: 'case_x' } })],
    ['submitCase', 409, () => tooYoung],
    ['submitCase', 404, () => ({ token: publisher1, json: { ...submit(), item: 'none' } })],
    ['submitCase', 201, () => ({ token: clerkA, json: { item: 'senior-card', form: {}, applicant: { name: '梁' } } })],
    ['submitCase', 400, () => ({ token: huang, json: submit(), key: null })],
    ['submitCase', 400, () => ({ token: huang, raw: '{', headers: { 'content-type': 'application/json' } })],
    ['submitCase', 404, () => ({ token: huang, json: submit() })],
    ['submitCase', 413, () => ({ token: huang, json: { ...submit(), item: 'x'.repeat(300_000) } })],
    ['submitCase', 415, () => ({ token: huang, raw: 'a=b', headers: { 'content-type': 'text/plain' } })],
    ['submitCase', 422, () => ({ token: huang, json: { ...submit(), on: wrongDay } })],
    ['submitCase', 422, () => ({ token: huang, json: { ...submit(), form: {} } })],
    ['submitCase', 403, () => ({ token: publisher1, json: { ...submit(), applicant: { name: '梁' } } })],
    ['actOnCase', 403, () => ({ token: huang, fill: ofCase(), json: { event: 'accept', seen: view.seq } })],
    ['actOnCase', 404, () => ({ token: huang, fill: { case: 'x' }, json: { event: 'withdraw', seen: 1 } })],
    ['actOnCase', 409, () => ({ token: huang, fill: ofCase(), json: { event: 'withdraw', seen: view.seq + 9 } })],
    ['actOnCase', 422, () => ({ token: huang, fill: ofCase(), json: { event: 'fly', seen: view.seq } })],
    ['actOnCase', 200, () => ({ token: clerkA, fill: ofCase(), json: { event: 'accept', seen: view.seq } })],
    ['uploadFile', 201, () => ({ token: huang, ...photo() })],
    ['uploadFile', 413, () => ({ token: huang, ...photo(), raw: new Uint8Array(5 * 1024 * 1024 + 1) as never })],
    ['uploadFile', 415, () => ({ token: huang, ...photo(), raw: 'no picture' })],
    ['uploadFile', 422, () => ({ token: huang, ...photo(), raw: '' })],
    ['uploadFile', 429, () => ({ token: waits, ...photo() })],
    ['startUpload', 201, () => ({ token: huang, json: upTo(600_000) })],
    ['startUpload', 413, () => ({ token: huang, json: upTo(20 * 1024 * 1024 + 1) })],
    ['startUpload', 415, () => ({ token: huang, json: { ...upTo(9), type: 'text/html' } })],
    ['startUpload', 422, () => ({ token: huang, json: { ...upTo(9), name: '..' } })],
    ['getUpload', 200, () => ({ token: huang, fill: { upload: begun } })],
    ['getUpload', 404, () => ({ token: clerkA, fill: { upload: begun } })],
    ['putChunk', 404, () => ({ token: clerkA, fill: { upload: begun, offset: '0' }, raw: 'x' })],
    ['putChunk', 409, () => ({ token: huang, fill: { upload: begun, offset: '524288' }, raw: 'x' })],
    ['putChunk', 200, () => ({ token: huang, fill: { upload: begun, offset: '0' }, raw: whole as never })],
    ['finishUpload', 201, () => ({ token: huang, fill: { upload: begun } })],
    ['finishUpload', 400, () => ({ token: huang, fill: { upload: begun }, key: null })],
    ['finishUpload', 404, () => ({ token: clerkA, fill: { upload: begun } })],
    ['dropUpload', 200, () => ({ token: huang, fill: { upload: begun } })],
    ['dropUpload', 404, () => ({ token: clerkA, fill: { upload: begun } })],
    ['downloadFile', 200, () => ({ token: huang, fill: { file: file.id } })],
    ['downloadFile', 409, () => ({ token: huang, fill: { file: later.id } })],
    ['previewFile', 200, () => ({ token: huang, fill: { file: later.id } })],
    ['previewFile', 404, () => ({ token: publisher1, fill: { file: file.id } })],
    ['setScanner', 200, () => ({ json: { use: 'none' } })],
    ['setScanner', 422, () => ({ json: { use: 'best' } })],
    ['downloadFile', 404, () => ({ token: publisher1, fill: { file: file.id } })],
    ['getInbox', 200, () => ({ token: clerkA })],
    ['getInbox', 403, () => ({ token: huang })],
    ['exportInbox', 200, () => ({ token: clerkA })],
    ['exportInbox', 403, () => ({ token: huang })],
    ['getMe', 200, () => ({ token: clerkA })],
    ['exchangeToken', 200, () => ({ json: { grant_type: GRANT, assertion: mine }, key: null })],
    ['exchangeToken', 400, () => ({ json: { grant_type: GRANT, assertion: mine }, key: null })],
    ['exchangeToken', 400, () => ({ json: { grant_type: GRANT, assertion: huang }, key: null })],
    ['exchangeToken', 422, () => ({ json: { grant_type: 'password', assertion: mine } })],
    ['exchangeToken', 415, () => ({ raw: `grant_type=${GRANT}`, headers: FORM })],
    ['revealFields', 200, () => ({ token: supervisor1, fill: ofCase(), json: revealing() })],
    ['revealFields', 403, () => ({ token: huang, fill: ofCase(), json: revealing() })],
    ['revealFields', 404, () => ({ token: publisher1, fill: ofCase(), json: revealing() })],
    ['revealFields', 422, () => ({ token: supervisor1, fill: ofCase(), json: { ...revealing(), fields: ['/x'] } })],
    ['getLooks', 200, () => ({ token: huang, fill: ofCase() })],
    ['getLooks', 404, () => ({ token: clerkA, fill: ofCase() })],
    ['getAudit', 200, () => ({ token: auditor1 })],
    ['getAudit', 403, () => ({ token: clerkA })],
    ['getAuditBefore', 200, () => ({ token: auditor1, fill: { before: '200' } })],
    ['checkBundle', 200, () => ({ token: publisher1, json: { bundle: {} } })],
    ['checkBundle', 403, () => ({ token: huang, json: { bundle: {} } })],
    ['publishBundle', 200, () => ({ token: publisher1, json: { bundle: bundleOf('senior-card') } })],
    [
      'publishBundle',
      201,
      () => ({
        token: publisher1,
        json: {
          bundle: { ...bundleOf('senior-card'), service: { ...bundleOf('senior-card').service, summary: '新的简介' } },
        },
      }),
    ],
    ['publishBundle', 403, () => ({ token: clerkA, json: { bundle: {} } })],
    ['publishBundle', 422, () => ({ token: publisher1, json: { bundle: {} } })],
    ['verifyCase', 200, () => ({ token: clerkA, fill: ofCase() })],
    ['verifyCase', 404, () => ({ token: huang, fill: ofCase() })],
    ['verifyCounty', 200, () => ({ token: auditor1, fill: { after: '0' } })],
    ['verifyCounty', 403, () => ({ token: clerkA, fill: { after: '0' } })],
    ['listCalendars', 200, () => ({ token: publisher1 })],
    ['listCalendars', 403, () => ({ token: huang })],
    ['proposeCalendar', 422, () => ({ token: publisher1, json: { calendar: {} } })],
    ['proposeCalendar', 201, () => ({ token: author1, json: { calendar } })],
    ['decideCalendar', 404, () => ({ token: publisher1, fill: { calendar: 'x' }, json: { hash: 'x' } })],
    ['decideCalendar', 409, () => ({ token: publisher1, fill: { calendar: '1' }, json: { hash: 'x' } })],
    ['decideCalendar', 200, () => ({ token: publisher1, fill: { calendar: '1' }, json: { reason: '试一试' } })],
    ['getOutbox', 200, () => ({ token: operator1 })],
    ['getOutbox', 403, () => ({ token: clerkA })],
    ['retryMessage', 200, () => ({ token: operator1, fill: { message: dead } })],
    ['retryMessage', 403, () => ({ token: huang, fill: { message: dead } })],
    ['retryMessage', 404, () => ({ token: operator1, fill: { message: 'msg_x' } })],
    ['dropMessage', 200, () => ({ token: operator1, fill: { message: dead }, json: { reason: '对方停用' } })],
    ['dropMessage', 409, () => ({ token: operator1, fill: { message: dead }, json: { reason: '对方停用' } })],
    ['dropMessage', 422, () => ({ token: operator1, fill: { message: dead }, json: { reason: ' ' } })],
    ['dropMessage', 403, () => ({ token: huang, fill: { message: dead }, json: { reason: 'x' } })],
    ['sampleInbox', 200, () => ({})],
    ['sampleInboxList', 200, () => ({})],
    ['sampleReceive', 200, () => ({ fill: { inbox: 'events' }, ...signed })],
    ['sampleReceive', 401, () => ({ fill: { inbox: 'notes' }, ...signed })],
    ['sampleReceive', 404, () => ({ fill: { inbox: 'none' }, ...signed })],
    ['openapi', 200, () => ({})],
    ['docs', 200, () => ({})],
    ['docsStyle', 200, () => ({})],
    ['readClock', 200, () => ({})],
    ['setClock', 422, () => ({ json: { at: 'noon' } })],
    ['setClock', 200, () => ({ json: { at: '2026-03-02T09:05:00+08:00', stands: true } })],
    ['setClock', 200, () => ({ json: { at: '2026-03-02T09:05:00+08:00' } })],
    ['jwks', 200, () => ({})],
    ['everybody', 200, () => ({})],
    ['mint', 200, () => ({ json: { person: 'huang' } })],
    ['vouch', 200, () => ({ json: { person: 'huang' } })],
    ['vouch', 422, () => ({ json: { person: 'nobody' } })],
    ['mint', 422, () => ({ json: { person: 'nobody' } })],
  ]

  test.each(tries)('%s answers %i as declared', async (id, status, given) => {
    const { answer, wrong } = await callDeclared(document, id, given())
    expect([answer.status, wrong]).toEqual([status, []])
  })

  test('each operation was called well', () => {
    const called = new Set(tries.flatMap(([id, status]) => (status < 300 ? [id] : [])))
    expect(operationsOf(document).filter(({ operation }) => !called.has(operation.operationId))).toEqual([])
  })

  test('each operation that asks for a token or a key refuses without', async () => {
    for (const { operation } of operationsOf(document)) {
      const { operationId: id, security, parameters } = operation
      if (security.length) {
        const { answer, wrong } = await callDeclared(document, id, {
          fill: {
            case: 'x',
            file: 'x',
            item: 'x',
            calendar: '1',
            upload: 'x',
            offset: '0',
            after: '0',
            before: '1',
            message: 'x',
          },
        })
        expect([id, answer.status, wrong]).toEqual([id, 401, []])
      }
      if (parameters.some(({ name }) => name === 'Idempotency-Key')) {
        const { answer, wrong } = await callDeclared(document, id, {
          token: huang,
          key: null,
          fill: { ...ofCase(), calendar: '1', upload: 'x', message: 'x' },
        })
        expect([id, answer.body, wrong]).toMatchObject([id, { type: 'api/key-missing' }, []])
      }
    }
  })
})
