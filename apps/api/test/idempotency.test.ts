// RELIABILITY T9 over HTTP: one key, one execution, one answer; whatever else comes under it, and whoever sends it.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, FileView } from '@yichuang/client'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  act,
  application,
  bundleOf,
  type Call,
  COUNTY,
  call,
  clock,
  jpeg,
  newKey,
  publish,
  submitted,
  tokenOf,
  upload,
} from './stage.ts'

interface Raw {
  status: number
  text: string
  language: string | null
}

/** The answer to the byte. */
async function sent(path: string, given: Call): Promise<Raw> {
  const answer = await call<never>(path, { ...given, bytes: true })
  const text = new TextDecoder().decode(answer.body as unknown as ArrayBuffer)
  return { status: answer.status, text, language: answer.headers.get('content-language') }
}

const inside = <T>(look: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, state) => look(state.storage.sql))
const count = (what: string): Promise<number> =>
  inside((sql) => Number(sql.exec(`SELECT count(*) AS n FROM ${what}`).one()['n']))

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

const PEOPLE = ['huang', 'liang', 'wang'] as const
const KEYS = ['key-one-1', 'key-two-2', 'key-three-3'] as const
const ROUTES = ['submit', 'withdraw', 'upload'] as const
const LANGS = ['zh-CN', 'en'] as const

/** One request of the property: of a person, under one of a few keys, to a route, with one of a few bodies. */
const request = fc.record({
  who: fc.constantFrom(...PEOPLE),
  key: fc.constantFrom(...KEYS),
  route: fc.constantFrom(...ROUTES),
  body: fc.constantFrom('a', 'b'),
  lang: fc.constantFrom(...LANGS),
  /** How many of it arrive at once. */
  times: fc.constantFrom(1, 1, 2, 4),
})
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never

describe('the same key', () => {
  test('over any history of people, routes, bodies and languages: the first that is done answers for ever', async () => {
    const tokens = Object.fromEntries(await Promise.all(PEOPLE.map(async (who) => [who, await tokenOf(who)] as const)))
    const photos = Object.fromEntries(
      await Promise.all(PEOPLE.map(async (who) => [who, (await upload(tokens[who] ?? '')).id] as const)),
    )
    const cases = Object.fromEntries(
      await Promise.all(PEOPLE.map(async (who) => [who, (await submitted(who)).view] as const)),
    )
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 4 }), async (history) => {
        // Keys are fresh in each round, equal within it, and the same words for each person.
        const prefix = `r${++round}-${Math.random().toString(36).slice(2)}`
        /** By person and key: what was done, and what was answered. */
        const done = new Map<string, { intent: string; answer: Raw }>()
        for (const one of history) {
          const before = await count('cases')
          const own = { token: tokens[one.who] ?? '', photo: photos[one.who] ?? '', view: cases[one.who] }
          const call = callOf(one, own, `${prefix}-${one.key}`)
          const answers = await Promise.all(Array.from({ length: one.times }, () => sent(call.path, call.given)))
          const made = (await count('cases')) - before
          const slot = `${one.who} ${one.key}`
          const known = done.get(slot)
          const intent = `${one.route} ${one.body}`
          if (known && known.intent !== intent) {
            for (const { status, text } of answers) {
              expect([status, JSON.parse(text).type]).toEqual([422, 'api/key-reused'])
            }
            expect(made).toBe(0)
          } else if (known) {
            for (const answer of answers) expect(answer).toEqual(known.answer)
            expect(made).toBe(0)
          } else {
            expect(new Set(answers.map(({ text }) => refusalsAside(text))).size).toBe(1)
            const first = answers[0] as Raw
            if (first.status >= 400) {
              // Refused: nothing was done, nothing is remembered.
              expect(made).toBe(0)
              continue
            }
            expect(first.language).toBe(one.lang)
            expect(made).toBe(one.route === 'submit' ? 1 : 0)
            // Nobody else ever gets a byte of it: what it is about is his alone.
            for (const [other, { answer }] of done) {
              if (!other.startsWith(`${one.who} `)) expect(idOf(first.text)).not.toBe(idOf(answer.text))
            }
            done.set(slot, { intent, answer: first })
          }
        }
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

interface Own {
  token: string
  photo: string
  view: CaseView | undefined
}

function callOf(
  { route, body, lang }: Request,
  { token, photo, view }: Own,
  key: string,
): { path: string; given: Call } {
  const headers = { 'accept-language': lang }
  if (route === 'upload') {
    const raw = jpeg(body === 'a' ? 1 : 2) as unknown as BodyInit
    const own = { ...headers, 'content-type': 'image/jpeg', 'x-file-name': 'photo.jpg' }
    return { path: '/files', given: { token, key, raw, headers: own } }
  }
  if (route === 'withdraw') {
    // An act that is refused whichever body it has: it must never be remembered.
    const json = { event: 'withdraw', seen: 0, payload: { reason: body } }
    return { path: `/cases/${view?.id}/events`, given: { token, key, json, headers } }
  }
  const form = living(photo, body)
  return { path: '/cases', given: { token, key, json: { item: 'senior-card', form }, headers } }
}

/** Two applications that differ in one field. */
const living = (photo: string, room: string) => {
  const form = application(photo)
  return { ...form, applicant: { ...(form['applicant'] as object), residenceAddress: `在水一方小区 1 栋 ${room} 室` } }
}

const idOf = (text: string): string => (JSON.parse(text) as { id: string }).id
/** A refusal carries the number of its request. */
const refusalsAside = (text: string): string => text.replace(/"instance":"[^"]*"/, '')

describe('at once', () => {
  test('ten uploads under one key are one file, and no bytes are left of the others', async () => {
    const token = await tokenOf('huang')
    const key = newKey()
    const bytes = jpeg() as unknown as BodyInit
    const headers = { 'content-type': 'image/jpeg', 'x-file-name': 'photo.jpg' }
    const stored = async () => (await env.FILES.list({ prefix: 'sample/' })).objects.length
    const before = { rows: await count('files'), bytes: await stored() }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call<FileView>('/files', { token, key, raw: bytes, headers })),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect({ rows: await count('files'), bytes: await stored() }).toEqual({
      rows: before.rows + 1,
      bytes: before.bytes + 1,
    })
    const kept = await call(`/files/${answers[0]?.body.id}/preview`, { token })
    expect(kept.status).toBe(200)
  })

  test('one act under one key is one entry; all are told the same, and the key is spent', async () => {
    const { view } = await submitted('huang')
    const token = await tokenOf('clerkB')
    const key = newKey()
    const json = { event: 'accept', seen: view.seq }
    const path = `/cases/${view.id}/events`
    const answers = await Promise.all(Array.from({ length: 8 }, () => sent(path, { token, key, json })))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await count(`entries WHERE case_id = '${view.id}'`)).toBe(2)
    // The case has moved on: the key still answers what it answered.
    await act(view.id, 'handler1', 'pass', { opinion: '符合条件。' })
    expect(await sent(path, { token, key, json })).toEqual(answers[0])
  })

  test('two bodies under one key: one is done, the other is told that the key is used', async () => {
    const token = await tokenOf('wang')
    const { id } = await upload(token)
    const key = newKey()
    const before = await count('cases')
    const answers = await Promise.all(
      ['a', 'b'].map((room) => sent('/cases', { token, key, json: { item: 'senior-card', form: living(id, room) } })),
    )
    const done = answers.filter(({ status }) => status === 201)
    expect(await count('cases')).toBe(before + done.length)
    expect(done.length).toBe(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(1)
  })

  test('the same key of two people, and of a clerk and an applicant, are two keys', async () => {
    const { view } = await submitted('huang')
    const key = newKey()
    const huang = await tokenOf('huang')
    const clerk = await tokenOf('clerkB')
    const json = { event: 'accept', seen: view.seq }
    const path = `/cases/${view.id}/events`
    const [theirs, his] = [await sent(path, { token: clerk, key, json }), await sent(path, { token: huang, key, json })]
    expect(theirs.status).toBe(200)
    expect(his.status).toBe(409)
    // A stranger under the same key learns not even that there is a case.
    const other = await sent(path, { token: await tokenOf('liang'), key, json })
    expect(other.status).toBe(404)
  })

  test('another county knows nothing of the key: there is no such county for this token', async () => {
    const { view, token } = await submitted('huang')
    const key = newKey()
    const json = { event: 'accept', seen: view.seq }
    await sent(`/cases/${view.id}/events`, { token: await tokenOf('clerkB'), key, json })
    const elsewhere = COUNTY.replace('/sample', '/elsewhere')
    const { status, text } = await sent(`${elsewhere}/cases/${view.id}/events`, { token, key, json })
    expect(status).toBe(404)
    expect(text).not.toContain(view.no)
  })
})

describe('an answer that is remembered', () => {
  test('stays in the language of the first call, and says so', async () => {
    const token = await tokenOf('huang')
    const key = newKey()
    const json = { item: 'senior-card', form: application((await upload(token)).id) }
    const zh = await sent('/cases', { token, key, json, headers: { 'accept-language': 'zh-CN' } })
    const en = await sent('/cases', { token, key, json, headers: { 'accept-language': 'en' } })
    expect(zh).toMatchObject({ status: 201, language: 'zh-CN' })
    expect(en).toEqual(zh)
    const { body, headers } = await call<CaseView>(`/cases/${idOf(zh.text)}`, {
      token,
      headers: { 'accept-language': 'en' },
    })
    expect(headers.get('content-language')).toBe('en')
    expect(body.timeline[0]?.title).toBe('Submitted online')
  })
})
