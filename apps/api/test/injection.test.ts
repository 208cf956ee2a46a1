// ASVS 3: what a caller sends is a value in every statement, never a part of one: a hundred probes at every read route.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView } from '@yichuang/client'
import { beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../src/routes/index.ts'
import { application, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

const ENDS = ["'", '"', '`', "')", '\\']
const THEN = [
  ' OR 1=1 --',
  '; DROP TABLE cases; --',
  ' UNION SELECT jwk FROM signing_keys --',
  ' AND 1=(SELECT count(*) FROM keys) --',
  ' OR no LIKE 0x25 --',
]
const PLACES = ['', '0', 'case_', '%']
/** A hundred, each different. */
const PROBES = ENDS.flatMap((end) => THEN.flatMap((then) => PLACES.map((before) => `${before}${end}${then}`)))

const rows = () =>
  runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, { storage: { sql } }) =>
    Object.fromEntries(
      ['cases', 'entries', 'tasks', 'files', 'items', 'keys', 'outbox', 'signing_keys'].map((table) => [
        table,
        sql.exec(`SELECT count(*) AS n FROM ${table}`).one()['n'],
      ]),
    ),
  )
const reads = ROUTES.filter(({ method }) => method === 'get')
const tokens: Record<string, string> = {}
/** Who is let through to the statements of a route, where no clerk is. */
const READER: Record<string, string> = {
  ...{ verifyCase: 'auditor1', verifyCounty: 'auditor1', getAudit: 'auditor1', getAuditBefore: 'auditor1' },
  ...{ getLooks: 'huang', listCases: 'huang', getUpload: 'huang' },
  ...{ getOutbox: 'operator1', listCalendars: 'publisher1' },
}

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00', true)
  await publish(bundleOf('senior-card'))
  await submitted('huang')
  for (const who of ['huang', 'clerkA', 'publisher1', 'operator1', 'auditor1']) tokens[who] = await tokenOf(who)
})

test('a hundred probes are a hundred', () => {
  expect(new Set(PROBES).size).toBe(100)
})

test.each(reads.map(({ id, path }) => [id, path] as const))(
  '%s takes a hundred probes for values, and answers as to a value that nobody has',
  async (id, path) => {
    const before = await rows()
    const token = tokens[READER[id] ?? 'clerkA'] ?? ''
    const to = (value: string) =>
      `http://127.0.0.1:8787${path.replace(':county', 'sample').replace(/:\w+/g, encodeURIComponent(value))}`
    const ask = async (value: string) => {
      const headers = { 'accept-language': value.replace(/[^\x20-\x7e]/g, '') }
      const query = ['q', 'id', 'after', 'order'].map((name) => `${name}=${encodeURIComponent(value)}`).join('&')
      const { status, body } = await call(`${to(value)}?${query}`, { token, headers, bytes: true })
      return [
        status,
        new TextDecoder().decode(body as unknown as ArrayBuffer).replaceAll(/"instance":"[^"]*"/g, ''),
      ] as const
    }
    // One that could be an id, and two that could not, before and after all ids.
    const known = await Promise.all(['nobody-has-this', '!', '~'].map(ask))
    expect(known.every(([status]) => status < 500)).toBe(true)
    const told = await Promise.all(PROBES.map(ask))
    expect(PROBES.filter((_, n) => !known.some((one) => one.join() === told[n]?.join()))).toEqual([])
    expect(await rows()).toEqual(before)
  },
)

test('a name that is a statement is kept as it was typed, and read as a name', async () => {
  const before = await rows()
  const name = `'); DROP TABLE cases; -- " OR "1"="1`
  const token = tokens['clerkA'] ?? ''
  const form = { applicant: { ...(application('')['applicant'] as object), name }, applyKind: 'new' }
  const json = { item: 'senior-card', form, applicant: { name } }
  const { status, body } = await call<CaseView>('/cases', { token, json })
  expect([status, body.forms.find(({ name: of }) => of === 'application')?.value]).toMatchObject([
    201,
    { applicant: { name } },
  ])
  const after = await rows()
  expect([after['cases'], after['items']]).toEqual([Number(before['cases']) + 1, before['items']])
})

test('a county of such a name is not there', async () => {
  for (const probe of PROBES) {
    const { status } = await call(`http://127.0.0.1:8787/v1/${encodeURIComponent(probe)}/items`)
    expect([probe, status]).toEqual([probe, 404])
  }
})
