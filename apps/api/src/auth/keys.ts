// The keys of an issuer: fetched once, kept ten minutes, asked again for an unknown key at most every five minutes.
import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose'
import type { Host } from '../host.ts'
import { REST } from './unreachable.ts'

const sets = new WeakMap<Host, Map<string, RemoteJWKSet>>()

export function keysOf(url: string, host: Host): RemoteJWKSet {
  const known = sets.get(host) ?? new Map<string, RemoteJWKSet>()
  sets.set(host, known)
  const set =
    known.get(url) ??
    createRemoteJWKSet(new URL(url), {
      [customFetch]: sparing((address, options) => host.fetch(address, options)),
      cooldownDuration: 300_000,
    })
  known.set(url, set)
  return set
}

/**
 * An address that gave no keys is left alone for a while, and then asked by one request, not by all that wait.
 * Requests that come while the very first one is on its way ask for themselves: a Worker shares no answer among them.
 */
function sparing(ask: FetchImplementation): FetchImplementation {
  let until = 0
  return async (address, options) => {
    const now = Date.now()
    if (now < until) throw new Error('the address gave no keys a moment ago')
    // It had failed: this one tries for all.
    if (until > 0) until = now + REST * 1000
    try {
      const answer = await ask(address, options)
      const keys: unknown = answer.status === 200 ? await answer.clone().json() : undefined
      if (!Array.isArray((keys as { keys?: unknown } | undefined)?.keys)) throw new Error('the answer holds no keys')
      until = 0
      return answer
    } catch (error) {
      until = Date.now() + REST * 1000
      throw error
    }
  }
}
