// ASVS 44, 45, 51 (T31): every personal value of a case is a canary, and none is heard by whom it does not concern, in a log or outside.
import type { AuditLine, CaseView, FileView, UploadView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ROUTES } from '../src/routes/index.ts'
import { traceOf } from '../src/trace.ts'
import { carried, inside, logged, receiving, sent } from './outside.ts'
import {
  act,
  application,
  bundleOf,
  type Call,
  call,
  clock,
  newKey,
  ORIGIN,
  publish,
  tokenOf,
  upload,
} from './stage.ts'

const ID = '450299195803120022'
const AGENT_ID = '450299197905200049'
/** What a desk that works the case sees, and what is masked before it too. */
const NUMBERS = [ID, AGENT_ID, 'JSQ00017']
const CANARIES = [
  ...NUMBERS,
  '韦金雀',
  '13911112222',
  '金丝雀路七号',
  '黄小雀',
  '13922223333',
  '侄女金丝',
  '雀巷八号',
  '黄丝雀',
  '13933334444',
  '近照jinsique',
  '遗传病史甲',
]
/** In every spelling in which it might turn up. */
const heardIn = (text: string, among = CANARIES): string[] =>
  among.filter((one) => text.includes(one) || text.includes(encodeURIComponent(one)) || text.includes(escaped(one)))
const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const form = (photo: string, mandateFile: string): Record<string, Json> => ({
  ...application(photo),
  applicant: {
    ...(application('')['applicant'] as object),
    name: '韦金雀',
    mobile: '13911112222',
    residenceAddress: '金丝雀路七号 2 栋',
  },
  filedBy: 'relative',
  agent: { name: '黄小雀', idNumber: AGENT_ID, mobile: '13922223333', relation: '侄女金丝', mandateFile },
  applyKind: 'renew',
  oldCardNo: 'JSQ00017',
  delivery: { deliverBy: 'post', postAddress: '雀巷八号，黄小雀收', notifyBy: 'sms' },
  emergencyContacts: [{ name: '黄丝雀', mobile: '13933334444' }],
})

const PEOPLE = [
  ...['huang', 'liang', 'clerkA', 'clerkB', 'handler1', 'decider1', 'issuer1', 'supervisor1'],
  ...['author1', 'publisher1', 'auditor1', 'operator1'],
]
const tokens: Record<string, string> = {}
const lines: string[] = []
let view: CaseView
let photo: FileView
let begun: string

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...said: unknown[]) => void lines.push(said.map(String).join(' ')))
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  // What does not arrive is logged.
  await receiving(({ receiver }) => new Response(null, { status: receiver === 'notes' ? 500 : 200 }))
  for (const person of PEOPLE) tokens[person] = await tokenOf(person)
  const token = tokens['huang'] ?? ''
  photo = await upload(token, '近照jinsique.jpg')
  const mandate = await upload(token, '近照jinsique二.jpg')
  const answer = await call<CaseView>('/cases', {
    token,
    json: { item: 'senior-card', form: form(photo.id, mandate.id) },
  })
  view = answer.body
  expect(answer.status).toBe(201)
  begun = (
    await call<UploadView>('/uploads', {
      token,
      json: { name: '近照jinsique.pdf', type: 'application/pdf', size: 600_000 },
    })
  ).body.id
  await act(view.id, 'clerkA', 'accept')
})

/** Everything that somebody can read, by the route. */
async function readBy(person: string): Promise<Record<string, string>> {
  const fill: Record<string, string> = {
    ...{ county: 'sample', item: 'senior-card', case: view.id, file: photo.id },
    ...{ upload: begun, before: '999999', after: '0', message: 'none' },
  }
  const told: Record<string, string> = {}
  for (const { id, method, path } of ROUTES) {
    if (method !== 'get') continue
    const address = path.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? 'x')
    const { headers, body } = await call<ArrayBuffer>(ORIGIN + address, { token: tokens[person] ?? '', bytes: true })
    told[id] = `${JSON.stringify([...headers])}\n${new TextDecoder().decode(body)}`
  }
  return told
}

describe('what is read', () => {
  test('the applicant hears every canary in her own case, and none in a list', async () => {
    const told = await readBy('huang')
    expect(heardIn(told['getCase'] ?? '')).toEqual(expect.arrayContaining(CANARIES.slice(0, -1)))
    const { getCase: _, getUpload: __, downloadFile: ___, ...others } = told
    expect(heardIn(Object.values(others).join('\n'))).toEqual([])
  })

  test('the desk that works it hears all but the numbers, and hears them in no list', async () => {
    const told = await readBy('handler1')
    expect(heardIn(told['getCase'] ?? '', NUMBERS)).toEqual([])
    expect(heardIn(told['getCase'] ?? '')).toEqual(expect.arrayContaining(['韦金雀', '13911112222', '黄小雀']))
    const { getCase: _, ...others } = told
    expect(heardIn(Object.values(others).join('\n'))).toEqual([])
  })

  test.each(PEOPLE.filter((person) => !['huang', 'handler1'].includes(person)))(
    '%s hears none, on whatever route',
    async (person) => {
      for (const [route, text] of Object.entries(await readBy(person)))
        expect([route, heardIn(text)]).toEqual([route, []])
    },
  )

  test('nobody without a token hears any', async () => {
    tokens['nobody'] = ''
    expect(heardIn(Object.values(await readBy('nobody')).join('\n'))).toEqual([])
  })
})

describe('what is kept beside the case, and what leaves', () => {
  test('holds none: logs, headers, messages, the register of refusals, the log of looks', async () => {
    const personal = CANARIES.join(' ')
    const [huang, clerk, stranger] = [tokens['huang'] ?? '', tokens['clerkB'] ?? '', tokens['issuer1'] ?? '']
    const one = `/cases/${view.id}`
    const key = newKey()
    const wrong: [string, Call][] = [
      ['/cases', { token: huang, json: { item: '韦金雀', form: form(photo.id, '') } }],
      ['/cases', { token: huang, json: { item: 'senior-card', form: { [ID]: personal } } }],
      [
        '/cases',
        { token: huang, raw: '{"韦金雀": "13911112222" "jinsique', headers: { 'content-type': 'application/json' } },
      ],
      [
        '/cases',
        { token: clerk, json: { item: 'senior-card', form: {}, applicant: { name: '韦金雀', idNumber: ID } } },
      ],
      [`/cases/${encodeURIComponent(personal)}`, { token: clerk }],
      [`/files/${encodeURIComponent(personal)}`, { token: clerk }],
      [`/items/${encodeURIComponent(personal)}`, {}],
      [`${one}/events`, { token: clerk, json: { event: personal, seen: 1 } }],
      [`${one}/events`, { token: clerk, json: { event: 'accept', seen: 99, payload: { opinion: personal } } }],
      [`${one}/reveal`, { token: stranger, json: { fields: [personal], reason: personal } }],
      [one, { token: stranger }],
      [one, { token: `${stranger.slice(0, -4)}jinsique` }],
      ['/cases', { token: huang, json: { item: 'senior-card', form: { 韦金雀: 1 } }, key }],
      ['/cases', { token: huang, json: { item: 'senior-card', form: { 黄小雀: 1 } }, key }],
      ['/me', { headers: { authorization: `Bearer ${personal.replace(/[^\x20-\x7e]/g, '')}` } }],
      [
        `/inbox?name=${encodeURIComponent(personal)}`,
        { token: clerk, headers: { 'x-request-id': `jinsique ${ID}`, referer: `https://a.test/?id=${ID}` } },
      ],
    ]
    for (const [path, given] of wrong) {
      const { status, headers } = await call<unknown>(path, given)
      expect([path, status < 500]).toEqual([path, true])
      expect([path, heardIn(JSON.stringify([...headers]))]).toEqual([path, []])
    }
    await act(view.id, 'handler1', 'pass', { opinion: '遗传病史甲' })
    await carried()
    const tables = await inside((_, sql) =>
      ['outbox', 'outbox_acts', 'refusals', 'looks', 'tasks', 'desks', 'meta', 'assertions']
        .map((table) => JSON.stringify(sql.exec(`SELECT * FROM ${table}`).toArray()))
        .join('\n'),
    )
    // What is listened to does say something.
    console.error('control')
    expect([lines.includes('control'), sent.length > 2, logged.length > 0, tables.length > 1000]).toEqual(
      Array(4).fill(true),
    )
    expect(heardIn(lines.join('\n'))).toEqual([])
    expect(heardIn(JSON.stringify(logged))).toEqual([])
    expect(heardIn(JSON.stringify(sent))).toEqual([])
    expect(heardIn(tables)).toEqual([])
  })

  test('what an officer types as a reason is read by the auditor without names and numbers', async () => {
    const reason = `核对 ${ID}，电话 13911112222，申请人韦金雀`
    const json = { fields: ['/application/applicant/idNumber'], reason }
    const revealed = await call<{ values: object }>(`/cases/${view.id}/reveal`, { token: await deskNow(), json })
    expect([revealed.status, Object.values(revealed.body.values)]).toEqual([200, [ID]])
    const { body } = await call<AuditLine[]>('/audit', { token: tokens['auditor1'] ?? '' })
    expect(body.some(({ kind }) => kind === 'revealed')).toBe(true)
    expect(heardIn(JSON.stringify(body))).toEqual([])
  })
})

/** Who may act on it: after the handler passed it on. */
const deskNow = async () => tokens['decider1'] ?? ''

test('a failure is logged in one line that says where, and not what; nothing in it forges a second', () => {
  const failed = new Error(`${CANARIES.join(' ')}\r\n{"level":"forged"}\u0000\u001b[31m`)
  const line = JSON.stringify({ level: 'error', ...traceOf(failed) })
  expect(heardIn(line)).toEqual([])
  expect(line).not.toMatch(/\p{Cc}|forged/u)
  expect(JSON.parse(line)).toMatchObject({ error: 'Error', stack: expect.stringContaining('canary.test') })
})

test('no route takes anything about a person in its address: ids, numbers of lines and names of counties and items', () => {
  const names = new Set(ROUTES.flatMap(({ path }) => path.match(/:\w+/g) ?? []))
  expect([...names].sort()).toEqual([
    ':after',
    ':before',
    ':calendar',
    ':case',
    ':county',
    ':file',
    ':item',
    ':message',
    ':offset',
    ':upload',
  ])
})
