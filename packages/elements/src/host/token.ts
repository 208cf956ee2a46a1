// The reader's token: asked of the host page, held in memory only, renewed before it runs out.
import { ClientError, clientProblem, exchange } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import type { HostToken, TokenRequest, TokenSource } from '../page.ts'

export type { HostToken, TokenRequest, TokenSource }

/** How the last asking of the host ended: for `diagnose()`. `late`: `answer` was called after the event. */
export type Asked = 'never' | 'waiting' | 'no-handler' | 'late' | 'rejected' | 'unusable' | 'given' | 'refused'

/** Where and how the element speaks, as it is now. */
export interface Speaks {
  source: TokenSource | undefined
  api: string
  lang: Lang
}

/** Seconds before its end from which a token is renewed. */
const AHEAD = 30

export class TokenKeeper {
  /** For `diagnose()`. */
  asked: Asked = 'never'
  kind: 'token' | 'assertion' | undefined
  /** Why an assertion was not exchanged. */
  trouble: ClientError | undefined
  #held: { token: string; until: number } | undefined
  #asking: Promise<string> | undefined
  #tag: HTMLElement
  #speaks: () => Speaks

  constructor(tag: HTMLElement, speaks: () => Speaks) {
    this.#tag = tag
    this.#speaks = speaks
  }

  /** For `diagnose()`, which shows it to the API alone. */
  get held(): string | undefined {
    return this.#held?.token
  }

  /** A token, asked of the host when none is held, when it is about to end, or when `fresh` is wanted. Rejects with a ClientError. */
  get = ({ fresh }: { fresh: boolean }): Promise<string> => {
    const held = this.#held
    if (held && !fresh && performance.now() < held.until) return Promise.resolve(held.token)
    const reason = !held ? 'start' : fresh ? 'refused' : 'expiring'
    // Several requests at once ask the host once.
    this.#asking ??= this.#renew(reason).finally(() => {
      this.#asking = undefined
    })
    // What runs out soon still serves: the host's issuer may be down for a moment, and a write must go on trying.
    return held && reason === 'expiring' ? this.#asking.catch(() => held.token) : this.#asking
  }

  async #renew(reason: TokenRequest['reason']): Promise<string> {
    const given = await this.#ask(reason)
    const { token, seconds } =
      typeof given === 'string' ? { token: given, seconds: lifetimeOf(given) } : await this.#exchange(given.assertion)
    this.asked = 'given'
    this.#held = { token, until: performance.now() + (seconds - AHEAD) * 1000 }
    return token
  }

  async #ask(reason: TokenRequest['reason']): Promise<HostToken> {
    const { source, lang } = this.#speaks()
    let given: HostToken | Promise<HostToken> | undefined
    if (typeof source === 'string') given = source
    else if (source) given = source()
    else {
      let over = false
      const detail: TokenRequest = {
        reason,
        answer: (token) => {
          if (over && !given) this.asked = 'late'
          given ??= token
        },
      }
      this.#tag.dispatchEvent(new CustomEvent('service-token', { detail, bubbles: true, composed: true }))
      over = true
    }
    this.asked = given === undefined ? 'no-handler' : 'waiting'
    if (given === undefined) throw new ClientError(clientProblem('client/no-sign-in', lang))
    let token: HostToken | undefined
    try {
      token = await given
    } catch (cause) {
      this.asked = 'rejected'
      if (cause instanceof ClientError) throw cause
    }
    this.kind = typeof token === 'string' ? 'token' : 'assertion'
    if (typeof token === 'string' ? token : typeof token?.assertion === 'string') return token as HostToken
    if (this.asked === 'waiting') this.asked = 'unusable'
    throw new ClientError(clientProblem('client/sign-in-failed', lang))
  }

  /** An answer that was lost has used the assertion up all the same: the host is asked for another, once. */
  async #exchange(assertion: string): Promise<{ token: string; seconds: number }> {
    const { api, lang } = this.#speaks()
    try {
      const { access_token, expires_in } = await exchange(assertion, { api, lang }).catch(async (caught: unknown) => {
        const used = caught instanceof ClientError && caught.code === 'api/assertion-used'
        const again = used ? await this.#ask('refused') : undefined
        if (typeof again !== 'object' || again.assertion === assertion) throw caught
        return exchange(again.assertion, { api, lang })
      })
      return { token: access_token, seconds: expires_in }
    } catch (caught) {
      this.asked = 'refused'
      this.trouble = caught instanceof ClientError ? caught : undefined
      throw caught
    }
  }
}

/**
 * Seconds a JWT lives, by its own `iat` and `exp`: a span, so a wrong clock on either side does no harm.
 * Infinity when it does not say; the server's 401 then decides.
 */
function lifetimeOf(token: string): number {
  try {
    const body = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(body.replace(/-/g, '+').replace(/_/g, '/')))
    const { iat, exp } = claims as { iat?: unknown; exp?: unknown }
    return typeof iat === 'number' && typeof exp === 'number' ? exp - iat : Number.POSITIVE_INFINITY
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
