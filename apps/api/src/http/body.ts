// Takes the body of a request byte by byte up to a cap; the declared length is only a hint.
import type { Json } from '@yichuang/definition'
import type { Context } from 'hono'
import { readJson } from './scan.ts'
import { Stop, stop } from './stop.ts'

const MAX_JSON = 256 * 1024

/** The bytes of a body, or `undefined` when there are more than `cap`; Stop `api/cut-short` when its sender breaks off. */
export async function readBytes(request: Request, cap: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > cap) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > cap) return undefined
      parts.push(part)
    }
  } catch {
    throw stop('api/cut-short')
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/** A JSON body of at most 256 KB, with the hash that tells one body from another. */
export async function readJsonBody(c: Context): Promise<{ value: Json; hash: string }> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw stop('api/not-json')
  const bytes = await readBytes(c.req.raw, MAX_JSON)
  if (!bytes) throw stop('api/too-large', { limit: MAX_JSON / 1024 })
  const scanned = readJson(bytes)
  if ('trouble' in scanned) throw new Stop([scanned.trouble])
  return { value: scanned.value, hash: await sha256(bytes) }
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
