// ASVS 5: the inbox as a CSV file, in which no cell is a formula.
import type { AuditLine, Inbox } from '@yichuang/client'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { inboxCsv } from '../src/views/inbox-csv.ts'
import { application, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

const textOf = (body: unknown) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body as ArrayBuffer)
const table = (csv: string) => Papa.parse<string[]>(csv.replace(/^\ufeff/, '')).data

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

test('the table holds what the inbox holds, line by line, as an attachment that Excel reads as UTF-8', async () => {
  await submitted('huang')
  const token = await tokenOf('clerkA')
  const { tasks } = (await call<Inbox>('/inbox', { token })).body
  const { status, headers, body } = await call<ArrayBuffer>('/inbox.csv', { token, bytes: true })
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[^"]+"; filename\*=UTF-8''%E5%BE%85%E5%8A%9E/,
  )
  expect(new Uint8Array(body).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  const [head, ...lines] = table(textOf(body))
  expect(head?.[0]).toBe('办件编号')
  expect(lines.map(([no, item, applicant]) => [no, item, applicant])).toEqual(
    tasks.map(({ case: of }) => [of.no, of.item, of.applicant]),
  )
  expect(lines[0]?.slice(6)).toEqual([
    expect.stringMatching(/^2026-03-02 09:0\d$/),
    '收件答复期限',
    '2026-03-09',
    '期限之内',
  ])
  expect(lines.length).toBeGreaterThan(0)
})

test('that a list was taken along stands in the log, each time', async () => {
  const token = await tokenOf('clerkB')
  const taken = async () =>
    (await call<AuditLine[]>('/audit', { token: await tokenOf('auditor1') })).body.filter(
      ({ person, kind }) => person === 'clerkB' && kind === 'exported',
    )
  expect(await taken()).toEqual([])
  for (const _ of [1, 2]) await call('/inbox.csv', { token, bytes: true })
  expect((await taken()).map(({ action, fields }) => [action, fields])).toEqual([
    ['inbox.export', []],
    ['inbox.export', []],
  ])
})

test('a name that begins like a formula arrives at the spreadsheet as text', async () => {
  const token = await tokenOf('clerkA')
  const name = '=1+1'
  const form = { ...application(''), applicant: { ...(application('')['applicant'] as object), name } }
  const json = { item: 'senior-card', form: { applicant: form.applicant }, applicant: { name } }
  expect((await call('/cases', { token, json })).status).toBe(201)
  const { tasks } = (await call<Inbox>('/inbox', { token })).body
  const { body } = await call<ArrayBuffer>('/inbox.csv', { token, bytes: true })
  const cells = table(textOf(body)).flat()
  expect(tasks.some(({ case: of }) => of.applicant.startsWith('='))).toBe(cells.some((cell) => cell.startsWith("'=")))
  expect(cells.filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([])
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\0=1',
  '\rx',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|'/C calc'!A0",
])('the cell %j is neutralised', (applicant) => {
  const task = { case: { id: 'c', no: 'n', item: 'i', applicant, channel: 'window' }, post: '', unit: '', title: '' }
  const inbox = { tasks: [{ ...task, id: 't', desk: '', since: '' }] } as unknown as Inbox
  expect(table(inboxCsv(inbox, 'en'))[1]?.[2]).toBe(`'${applicant}`)
})

test('quotes, commas and line ends stay within their cell', () => {
  const applicant = 'a","b\r\n=1,2'
  const task = { case: { id: 'c', no: 'n', item: 'i', applicant, channel: 'window' }, post: '', unit: '', title: '' }
  const inbox = { tasks: [{ ...task, id: 't', desk: '', since: '' }] } as unknown as Inbox
  const lines = table(inboxCsv(inbox, 'en'))
  expect([lines.length, lines[1]?.[2]]).toEqual([2, applicant])
})

test('a resident exports nothing, nor does anybody without a token', async () => {
  expect((await call('/inbox.csv', { token: await tokenOf('huang') })).status).toBe(403)
  expect((await call('/inbox.csv')).status).toBe(401)
})
