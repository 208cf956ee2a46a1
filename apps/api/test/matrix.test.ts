// The test matrix made from the policy table: every route, for everybody, in each state of a case, both ways.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, UploadView } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../src/http/route.ts'
import type { Field, Shape } from '../src/http/shape.ts'
import { isPublic, needsObject, permits } from '../src/policy/permits.ts'
import { sightOf } from '../src/policy/sight.ts'
import { POLICY, type Row } from '../src/policy/table.ts'
import type { Relation, Who } from '../src/policy/who.ts'
import { ROUTES } from '../src/routes/index.ts'
import { sample } from '../src/sample/files.ts'
import { type Answer, act, bundleOf, type Call, call, clock, ORIGIN, publish, submitted, tokenOf } from './stage.ts'

/** Everybody of the sample, with what he is whatever is asked for. */
const STANDS: Record<string, readonly Who[]> = {
  huang: ['anyone', 'resident'],
  liang: ['anyone', 'resident'],
  clerkA: ['anyone', 'staff'],
  clerkB: ['anyone', 'staff'],
  handler1: ['anyone', 'staff'],
  decider1: ['anyone', 'staff'],
  issuer1: ['anyone', 'staff'],
  supervisor1: ['anyone', 'staff'],
  author1: ['anyone', 'staff', 'workflowAuthor'],
  publisher1: ['anyone', 'staff', 'publisher'],
  auditor1: ['anyone', 'staff', 'auditor'],
  operator1: ['anyone', 'staff', 'operator'],
}

/** What each is to a case of huang's in three of its states; all others are nothing to it. Written by hand: it is what must be true. */
const IS: Record<string, { state: 'open' | 'closed'; is: Record<string, readonly Relation[]> }> = {
  'at the window': {
    state: 'open',
    is: {
      huang: ['applicant'],
      clerkA: ['desk', 'earlier'],
      clerkB: ['desk', 'earlier'],
      // He may terminate it from the first day.
      decider1: ['earlier'],
      supervisor1: ['supervisor'],
    },
  },
  'with its handler': {
    state: 'open',
    is: {
      huang: ['applicant'],
      clerkA: ['earlier'],
      clerkB: ['earlier'],
      handler1: ['desk', 'earlier'],
      decider1: ['earlier'],
      supervisor1: ['supervisor'],
    },
  },
  withdrawn: {
    state: 'closed',
    is: { huang: ['applicant'], clerkA: ['earlier'], clerkB: ['earlier'], supervisor1: ['supervisor'] },
  },
}

/** What was refused: by whom, what, of which case. */
const refused: { person: string; action: string; caseId: string | null }[] = []
const tokens: Record<string, string> = {}
const cases: Record<string, { view: CaseView; file: string }> = {}
let begun = ''

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  for (const person of Object.keys(STANDS)) tokens[person] = await tokenOf(person)
  for (const where of Object.keys(IS)) {
    const { view } = await submitted('huang')
    cases[where] = { view, file: Object.keys(view.files)[0] ?? '' }
  }
  await act(cases['with its handler']?.view.id ?? '', 'clerkB', 'accept')
  await act(cases['withdrawn']?.view.id ?? '', 'huang', 'withdraw', { reason: '不想办了' })
  const upload = { name: 'a.pdf', type: 'application/pdf', size: 600_000 }
  begun = (await call<UploadView>('/uploads', { token: tokens['huang'] ?? '', json: upload })).body.id
})

/** A body that is of the wanted shape and means nothing. */
const bodyFor = (shape: Shape): object =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([, field]) => typeof field === 'string' && !field.endsWith('?'))
      .map(([name, field]) => [name, ANY[field as keyof typeof ANY]]),
  )
const ANY: Record<Extract<Field, string>, unknown> = {
  string: 'none',
  strings: ['/none'],
  reason: '只为了试一试',
  integer: 1,
  boolean: true,
  object: {},
  any: {},
  date: '2026-03-02',
  jwt: 'a.b.c',
} as Record<Extract<Field, string>, unknown>

/** Where one of several fields must be there. */
const BODIES: Record<string, object> = { decideCalendar: { hash: 'none' } }

async function ask(
  { id, method, path, body }: Route,
  fill: Record<string, string>,
  more: Call = {},
): Promise<Answer<{ type?: string }>> {
  const address = path.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? '1')
  const shaped =
    body && 'shape' in body
      ? { json: { ...bodyFor(body.shape), ...BODIES[id] } }
      : body
        ? { raw: 'x', headers: { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg' } }
        : {}
  return call(ORIGIN + address, { method: method.toUpperCase(), ...shaped, ...more })
}

/** Codes by which a line of the table says no: its own, and for a case that one may not see that there is none. */
const codesOf = ({ action }: Route): string[] => [
  (POLICY[action] as Row).denied,
  ...(action.startsWith('case.') && needsObject(action) ? ['api/unknown-case'] : []),
]

function verdict(route: Route, { status, body }: Answer<{ type?: string }>): 'may' | 'may not' | string {
  const type = status >= 400 ? (body.type ?? '') : ''
  if (codesOf(route).includes(type)) return 'may not'
  return status === 401 || status >= 500 ? `${status} ${type}` : 'may'
}

const closed = ROUTES.filter(({ action }) => !isPublic(action))
const filled = { county: 'sample', upload: '', message: 'none' }

describe('without a case', () => {
  const routes = closed.filter(({ action }) => !needsObject(action))
  test.each(routes.map((route) => [route.id, route] as const))('%s is for whom the table says', async (_, route) => {
    for (const [person, is] of Object.entries(STANDS)) {
      const found = verdict(route, await ask(route, filled, { token: tokens[person] ?? '' }))
      expect([person, found]).toEqual([person, permits(route.action, { is }) ? 'may' : 'may not'])
      if (found === 'may not') refused.push({ person, action: route.action, caseId: null })
    }
  })
})

describe.each(Object.entries(IS))('a case %s', (where, { state, is }) => {
  const routes = closed.filter(({ action }) => needsObject(action) && action !== 'upload.continue')
  test.each(routes.map((route) => [route.id, route] as const))('%s is for whom the table says', async (_, route) => {
    const { view, file } = cases[where] ?? { view: undefined, file: '' }
    for (const [person, stands] of Object.entries(STANDS)) {
      const bearer = { is: [...stands, ...(is[person] ?? [])], state }
      const found = verdict(
        route,
        await ask(route, { ...filled, case: view?.id ?? '', file }, { token: tokens[person] ?? '' }),
      )
      // The photo is personal: it goes with the papers.
      const seen = route.action !== 'file.read' || sightOf(bearer).papers === 'plain'
      expect([person, found]).toEqual([person, permits(route.action, bearer) && seen ? 'may' : 'may not'])
      if (found === 'may not') refused.push({ person, action: route.action, caseId: view?.id ?? '' })
    }
  })
})

test('an upload goes on for whoever began it', async () => {
  for (const route of closed.filter(({ action, method }) => action === 'upload.continue' && method === 'get')) {
    for (const person of Object.keys(STANDS)) {
      const found = verdict(route, await ask(route, { ...filled, upload: begun }, { token: tokens[person] ?? '' }))
      expect([route.id, person, found]).toEqual([route.id, person, person === 'huang' ? 'may' : 'may not'])
      if (found === 'may not') refused.push({ person, action: route.action, caseId: null })
    }
  }
})

test('every refusal of the table stands in the log of looks: who, what and of which case, and nothing that was sent', async () => {
  const lines = await runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, { storage }) =>
    storage.sql.exec("SELECT person, action, case_id, fields, reason FROM looks WHERE kind = 'denied'").toArray(),
  )
  const ids: Record<string, string> = {}
  for (const [person, token] of Object.entries(tokens))
    ids[person] = (await call<{ id: string }>('/me', { token })).body.id
  // Whoever may not see a case was refused that, whatever he wanted with it.
  const stands = ({ person, action, caseId }: (typeof refused)[number]) =>
    lines.some(
      (line) =>
        line['person'] === ids[person] &&
        line['case_id'] === caseId &&
        (line['action'] === action || (caseId !== null && line['action'] === 'case.read')),
    )
  expect(refused.length).toBeGreaterThan(100)
  expect(refused.filter((one) => !stands(one))).toEqual([])
  expect(lines.filter(({ reason }) => reason !== null)).toEqual([])
  expect(JSON.stringify(lines)).not.toMatch(/只为了试一试|黄素兰|450299195803120022/)
})

test.each(ROUTES.filter(({ path }) => path.startsWith('/v1/:county/')).map((route) => [route.id, route] as const))(
  '%s of another county is not there, and what needs a token is not there without one',
  async (_, route) => {
    const { view, file } = cases['at the window'] ?? { view: undefined, file: '' }
    const fill = { ...filled, case: view?.id ?? '', file, upload: begun }
    const there = await ask(route, { ...fill, county: 'elsewhere' }, { token: tokens['huang'] ?? '' })
    expect([there.status, there.body.type]).toEqual([404, 'api/unknown-county'])
    if (!isPublic(route.action)) expect((await ask(route, fill)).status).toBe(401)
  },
)

test('a post that the directory gives or takes counts at the next request', async () => {
  const { people } = sample.directory
  const clerk = people['clerkB']
  if (!clerk) throw new Error('clerkB is gone')
  const token = tokens['clerkB'] ?? ''
  const one = `/cases/${cases['at the window']?.view.id}`
  expect((await call(one, { token })).status).toBe(200)
  try {
    people['clerkB'] = { ...clerk, posts: [] }
    expect((await call(one, { token })).status).toBe(404)
    people['clerkB'] = { ...clerk, posts: [{ post: 'auditor', unit: '450299' }] }
    expect((await call('/audit', { token })).status).toBe(200)
    delete people['clerkB']
    expect((await call('/me', { token })).status).toBe(403)
  } finally {
    people['clerkB'] = clerk
  }
  expect((await call(one, { token })).status).toBe(200)
})

test('a property more than declared is refused in every body, and a prototype harms nobody', async () => {
  const shapes = ROUTES.filter(({ body }) => body && 'shape' in body)
  expect(shapes.length).toBeGreaterThan(5)
  for (const route of shapes) {
    const body = route.body && 'shape' in route.body ? bodyFor(route.body.shape) : {}
    const token =
      tokens[Object.keys(STANDS).find((person) => permits(route.action, { is: STANDS[person] ?? [] })) ?? 'huang'] ?? ''
    const fill = { ...filled, case: cases['at the window']?.view.id ?? '', upload: begun }
    const more = await ask(route, fill, { token, json: { ...body, isAdmin: true } })
    expect([route.id, more.status, more.body.type]).toEqual([route.id, 422, 'api/unknown-field'])
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const raw = JSON.stringify({ PUT: { polluted: true }, ...body }).replace('PUT', key)
      const answer = await ask(route, fill, {
        token,
        raw,
        json: undefined,
        headers: { 'content-type': 'application/json' },
      })
      expect([route.id, key, answer.body.type]).toEqual([route.id, key, 'api/forbidden-key'])
    }
  }
  expect(({} as { polluted?: true }).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})
