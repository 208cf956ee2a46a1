// A portal's assertion for a token of the county's own.
import type { Lang } from '@yichuang/definition'
import { bodyOf } from './answer.ts'
import { ask } from './ask.ts'
import type { TokenAnswer, TokenBody } from './wire.ts'

export interface Exchanging {
  /** Base address with the county. */
  api: string
  lang?: Lang
  fetch?: typeof fetch
  signal?: AbortSignal
  /** Waits between tries. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>
}

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/**
 * Exchanges an assertion that the portal's backend has signed. An assertion is good once: when the first try was taken
 * but its answer was lost, the next says `api/assertion-used`, and the caller asks its portal for another.
 *
 * `const { access_token, expires_in } = await exchange(assertion, { api: 'https://api.example.gov.cn/v1/sample' })`
 */
export async function exchange(assertion: string, options: Exchanging): Promise<TokenAnswer> {
  const { api, lang = 'zh-CN', signal } = options
  const body: TokenBody = { grant_type: GRANT_TYPE, assertion }
  const send = (headers: Record<string, string>, one: AbortSignal) =>
    (options.fetch ?? fetch)(`${api.replace(/\/+$/, '')}/token`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: one,
    })
  const by = { lang, ...(options.wait ? { wait: options.wait } : {}) }
  return bodyOf<TokenAnswer>(await ask(by, { signed: false, signal, send }), lang)
}
