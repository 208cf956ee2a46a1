// The reader's token: asked of the host page, held in memory only, renewed before it runs out.
import { ClientError, clientProblem } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import type { TokenRequest, TokenSource } from '../page.ts'

export type { TokenRequest, TokenSource }

/** Seconds before its end from which a token is renewed. */
const AHEAD = 30

export class TokenKeeper {
  #held: { token: string; until: number } | undefined
  #asking: Promise<string> | undefined
  #tag: HTMLElement
  #source: () => TokenSource | undefined
  #lang: () => Lang

  constructor(tag: HTMLElement, source: () => TokenSource | undefined, lang: () => Lang) {
    this.#tag = tag
    this.#source = source
    this.#lang = lang
  }

  /** A token, asked of the host when none is held, when it is about to end, or when `fresh` is wanted. Rejects with a ClientError. */
  get = ({ fresh }: { fresh: boolean }): Promise<string> => {
    const held = this.#held
    if (held && !fresh && performance.now() < held.until) return Promise.resolve(held.token)
    const reason = !held ? 'start' : fresh ? 'refused' : 'expiring'
    // Several requests at once ask the host once.
    this.#asking ??= this.#ask(reason).finally(() => {
      this.#asking = undefined
    })
    // What runs out soon still serves: the host's issuer may be down for a moment, and a write must go on trying.
    return held && reason === 'expiring' ? this.#asking.catch(() => held.token) : this.#asking
  }

  async #ask(reason: TokenRequest['reason']): Promise<string> {
    const source = this.#source()
    let given: string | Promise<string> | undefined
    if (typeof source === 'string') given = source
    else if (source) given = source()
    else {
      const detail: TokenRequest = {
        reason,
        answer: (token) => {
          given ??= token
        },
      }
      this.#tag.dispatchEvent(new CustomEvent('service-token', { detail, bubbles: true, composed: true }))
    }
    if (given === undefined) throw new ClientError(clientProblem('client/no-sign-in', this.#lang()))
    let token: string
    try {
      token = await given
    } catch (cause) {
      if (cause instanceof ClientError) throw cause
      throw new ClientError(clientProblem('client/sign-in-failed', this.#lang()))
    }
    if (!token) throw new ClientError(clientProblem('client/sign-in-failed', this.#lang()))
    this.#held = { token, until: performance.now() + (lifetimeOf(token) - AHEAD) * 1000 }
    return token
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
