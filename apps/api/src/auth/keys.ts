// The keys of an issuer: fetched once, kept ten minutes, asked again for an unknown key at most every five minutes.
import { createRemoteJWKSet, customFetch, type RemoteJWKSet } from 'jose'
import type { Host } from '../host.ts'

const sets = new WeakMap<Host, Map<string, RemoteJWKSet>>()

export function keysOf(url: string, host: Host): RemoteJWKSet {
  const known = sets.get(host) ?? new Map<string, RemoteJWKSet>()
  sets.set(host, known)
  const set =
    known.get(url) ??
    createRemoteJWKSet(new URL(url), {
      [customFetch]: (address, options) => host.fetch(address, options),
      cooldownDuration: 300_000,
    })
  known.set(url, set)
  return set
}
