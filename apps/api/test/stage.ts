// The sample county for tests: its whole app in workerd, spoken to over HTTP as any caller would.
import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import type { CaseView, FileView, ProblemDetails, PublishAnswer } from '@yichuang/client'
import { type Bundle, build, type Json } from '@yichuang/definition'
import { expect, vi } from 'vitest'
import { application, jpeg } from './application.ts'

export { application, jpeg } from './application.ts'

export const ORIGIN = 'http://127.0.0.1:8787'
export const COUNTY = `${ORIGIN}/v1/sample`

/** What an answer is read as. */
export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

export interface Call {
  token?: string
  /** A JSON body makes it a POST with a fresh idempotency key, unless told otherwise. */
  json?: unknown
  raw?: BodyInit
  method?: string
  key?: string | null
  headers?: Record<string, string>
  /** The body as bytes, whatever it is. */
  bytes?: boolean
}

let keys = 0
export const newKey = (): string => `test-key-${++keys}-${crypto.randomUUID()}`

/** Calls the app; `path` is below `/v1/sample` unless it is a whole address. */
export async function call<T = ProblemDetails>(path: string, given: Call = {}): Promise<Answer<T>> {
  const { token, json, raw, key, headers = {} } = given
  const body = raw ?? (json === undefined ? undefined : JSON.stringify(json))
  const method = given.method ?? (body === undefined ? 'GET' : 'POST')
  const sent = new Headers(headers)
  if (token) sent.set('authorization', `Bearer ${token}`)
  if (json !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json')
  if (method === 'POST' && key !== null) sent.set('idempotency-key', key ?? newKey())
  const url = path.startsWith('http') ? path : `${COUNTY}${path}`
  const answer = await exports.default.fetch(
    new Request(url, { method, headers: sent, ...(body === undefined ? {} : { body }) }),
  )
  const isJson = !given.bytes && (answer.headers.get('content-type') ?? '').includes('json')
  const read = isJson ? await answer.json() : await answer.arrayBuffer()
  return { status: answer.status, headers: answer.headers, body: read as T }
}

export async function tokenOf(person: string, kind?: string): Promise<string> {
  const { body } = await call<{ token: string }>(`${ORIGIN}/sample/issuer/token`, {
    json: { person, ...(kind ? { kind } : {}) },
  })
  return body.token
}

export const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** What the sample's portal says about somebody who is signed in there. */
export async function assertionOf(person: string, kind?: string): Promise<string> {
  const json = { person, ...(kind ? { kind } : {}) }
  return (await call<{ assertion: string }>(`${ORIGIN}/sample/portal/assertion`, { json })).body.assertion
}

/** Puts the county's clock; it runs on from there, or stands. */
export async function clock(at: string, stands = false): Promise<void> {
  const { status } = await call(`${ORIGIN}/sample/clock`, { json: { at, stands } })
  if (status !== 200) throw new Error(`the clock was not set to ${at}`)
}

/** Which scanner the sample has; files that wait are looked at at once. */
export async function scanner(use: 'none' | 'toy' | 'down'): Promise<void> {
  const { status } = await call(`${ORIGIN}/sample/scanner`, { json: { use } })
  if (status !== 200) throw new Error(`no scanner ${use}`)
}

/** Waits until the scanner has spoken about a file: the alarm of the county does it by itself. */
export async function scanned(id: string): Promise<void> {
  const county = env.COUNTY.get(env.COUNTY.idFromName('sample'))
  const stateOf = () =>
    runInDurableObject(county, (_, { storage }) => storage.sql.exec('SELECT scan_at FROM files WHERE id = ?', id).one())
  await vi.waitFor(async () => expect(await stateOf()).toEqual({ scan_at: null }), { timeout: 10_000 })
}

const sources = import.meta.glob<Json>('../../../workflows/**/*.json', { eager: true, import: 'default' })

/** Authoring files by path below workflows/. */
export const workflows: Record<string, unknown> = Object.fromEntries(
  Object.entries(sources).map(([path, file]) => [path.replace('../../../workflows/', ''), file]),
)

export function bundleOf(id: string, from = workflows): Bundle {
  const { bundle, findings } = build(from, id)
  if (!bundle) throw new Error(`${id} cannot be built: ${JSON.stringify(findings)}`)
  return bundle
}

/** Every item that can be published: those with a task code. */
export const publishable = (): Bundle[] =>
  Object.entries(workflows)
    .filter(([path, file]) => path.endsWith('/service.json') && (file as { taskCode?: string }).taskCode)
    .map(([path]) => bundleOf(path.split('/')[0] as string))

/** Publishes an item by the real route. */
export async function publish(bundle: Bundle): Promise<PublishAnswer> {
  const token = await tokenOf('publisher1')
  const { status, body } = await call<PublishAnswer>('/definitions', { token, json: { bundle } })
  if (status >= 300) throw new Error(`not published: ${JSON.stringify(body)}`)
  return body
}

export async function upload(token: string, name = 'photo.jpg', bytes: Uint8Array = jpeg()): Promise<FileView> {
  const headers = { 'content-type': 'image/jpeg', 'x-file-name': encodeURIComponent(name) }
  const { status, body } = await call<FileView>('/files', { token, raw: bytes as unknown as BodyInit, headers })
  if (status !== 201) throw new Error(`not uploaded: ${JSON.stringify(body)}`)
  return body
}

export interface Sent {
  token: string
  view: CaseView
}

/** Submits an application on line and gives the case. */
export async function submitted(person = 'huang', change: Record<string, Json> = {}): Promise<Sent> {
  const token = await tokenOf(person)
  const { id } = await upload(token)
  const form = application(id, change)
  const { status, body } = await call<CaseView>('/cases', { token, json: { item: 'senior-card', form } })
  if (status !== 201) throw new Error(`not submitted: ${JSON.stringify(body)}`)
  return { token, view: body }
}

/** Does something to a case as somebody, as it stands for him now. */
export async function act<T = CaseView>(id: string, person: string, event: string, payload?: Json): Promise<Answer<T>> {
  const token = await tokenOf(person)
  const { body: seen } = await call<CaseView>(`/cases/${id}`, { token })
  const json = { event, seen: seen.seq ?? 0, ...(payload === undefined ? {} : { payload }) }
  return call<T>(`/cases/${id}/events`, { token, json })
}
