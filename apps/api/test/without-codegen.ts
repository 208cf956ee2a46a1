// Run by node --disallow-code-generation-from-strings: takes a case through a bundled server, and prints what it was answered.
import { readFileSync } from 'node:fs'
import { hosted } from './node-host.ts'

const [, , bundle = '', definition = ''] = process.argv
const ORIGIN = 'http://127.0.0.1:8787'
const said: Record<string, unknown> = {}

try {
  new Function('return 1')
  said['forbidden'] = false
} catch {
  said['forbidden'] = true
}

const app = await hosted(bundle)
let keys = 0

async function call<T>(path: string, given: { token?: string; json?: unknown; bytes?: Uint8Array } = {}): Promise<T> {
  const { token, json, bytes } = given
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json))
  const answer = await app.fetch(
    new Request(ORIGIN + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': bytes ? 'image/jpeg' : 'application/json',
        ...(bytes ? { 'x-file-name': 'photo.jpg' } : {}),
        'idempotency-key': `without-codegen-${++keys}`,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: body as BodyInit }),
    }),
  )
  said[`${body === undefined ? 'GET' : 'POST'} ${path.replace(/case_\w+/, 'ID')}`] = answer.status
  const text = await answer.text()
  return (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T
}

if (definition) {
  const { item, form, photo } = JSON.parse(readFileSync(definition, 'utf8')) as {
    item: { id: string }
    form: Record<string, unknown>
    photo: number[]
  }
  const tokenOf = async (person: string) =>
    (await call<{ token: string }>('/sample/issuer/token', { json: { person } })).token
  await call('/sample/clock', { json: { at: '2026-03-02T09:00:00+08:00', stands: true } })
  await call('/v1/sample/definitions', { token: await tokenOf('publisher1'), json: { bundle: item } })
  await call('/v1/sample/items')
  const [huang, clerk] = [await tokenOf('huang'), await tokenOf('clerkA')]
  const { id: file } = await call<{ id: string }>('/v1/sample/files', { token: huang, bytes: new Uint8Array(photo) })
  const sent = { item: item.id, form: { ...form, photo: file } }
  const { id, seq } = await call<{ id: string; seq: number }>('/v1/sample/cases', { token: huang, json: sent })
  await call('/v1/sample/inbox', { token: clerk })
  await call('/v1/sample/inbox.csv', { token: clerk })
  await call(`/v1/sample/cases/${id}/events`, { token: clerk, json: { event: 'accept', seen: seq } })
  await call(`/v1/sample/cases/${id}`, { token: huang })
  await call(`/v1/sample/cases/${id}/verify`, { token: clerk })
  await call('/openapi.json')
  await call('/docs')
} else await call('/openapi.json')
console.log(JSON.stringify(said))
// The courier may still be at it.
process.exit(0)
