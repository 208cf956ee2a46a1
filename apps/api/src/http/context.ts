// What a request carries from the middleware to its route.
import type { County, Lang } from '@yichuang/definition'
import type { Context } from 'hono'
import { identify } from '../auth/identify.ts'
import type { Identity } from '../auth/identity.ts'
import type { Answer } from '../county/answer.ts'
import { isRefused } from '../county/answer.ts'
import type { Keyed } from '../county/question.ts'
import type { Host, Store } from '../host.ts'
import { problem } from './problem.ts'
import { stop } from './stop.ts'

export interface Env {
  Variables: { requestId: string; lang: Lang; county: County; host: Host; who?: Identity }
}
export type C = Context<Env>

export const countyId = (c: C): string => c.get('county').county.id
export const storeOf = (c: C): Store => c.get('host').store(countyId(c))

/** The verified caller; Stop 401 when there is none. */
export async function whoIs(c: C): Promise<Identity> {
  const known = c.get('who')
  if (known) return known
  const host = c.get('host')
  const now = await host.now(countyId(c))
  const who = await identify(c.req.header('authorization'), { county: c.get('county'), host, now })
  c.set('who', who)
  return who
}

/** The key of a write: the same key, person and body give the same answer. */
export function keyOf(c: C): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[A-Za-z0-9_-]{8,128}$/.test(key)) throw stop('api/key-missing')
  return key
}

export const keyed = (c: C, who: Identity, bodyHash: string): Keyed => ({
  lang: c.get('lang'),
  who,
  key: keyOf(c),
  bodyHash,
})

/** The store's answer as HTTP. */
export function answered(c: C, answer: Answer): Response {
  const lang = c.get('lang')
  if (isRefused(answer)) {
    const { troubles, current, changes } = answer
    const moved = { ...(current ? { current } : {}), ...(changes ? { changes } : {}) }
    return problem(troubles, { lang, instance: c.get('requestId'), ...moved })
  }
  return new Response(answer.text, {
    status: answer.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-language': answer.lang ?? lang },
  })
}
