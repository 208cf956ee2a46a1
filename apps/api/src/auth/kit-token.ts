// The county's own tokens: made in exchange for a portal's assertion, verified with keys that the Worker keeps.
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { bodyOf, isRefused } from '../county/answer.ts'
import type { Host } from '../host.ts'
import { identityOf } from './claims.ts'
import type { Where } from './identify.ts'
import type { Identity } from './identity.ts'

/** `iss` and `aud` of a county's own tokens: no issuer of a county.json is taken for it. */
export const kitIssuer = (county: string): string => `yichuang:county:${county}`
const PREFIX = kitIssuer('')

/** The county that a token says has made it. */
export const countyOfKitToken = (iss: unknown): string | undefined =>
  typeof iss === 'string' && iss.startsWith(PREFIX) ? iss.slice(PREFIX.length) : undefined

/** A resident's and a member of staff's token live this long, in seconds: the page asks its host for another meanwhile. */
export const KIT_LIFE = { resident: 600, staff: 900 }

/** Public keys are kept this long, and asked for again for an unknown `kid` at most this often (milliseconds). */
const KEPT = 600_000
const AGAIN = 5_000

interface Kept {
  keys: JSONWebKeySet
  at: number
}
const kept = new WeakMap<Host, Map<string, Kept>>()

/** Rejects with an error of jose; the caller puts it into words. */
export async function kitIdentity(token: string, { county, host, now }: Where): Promise<Identity> {
  const { id } = county.county
  const verify = (keys: JSONWebKeySet) =>
    jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: ['ES256'],
      issuer: kitIssuer(id),
      audience: kitIssuer(id),
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'sub', 'county', 'from', 'gives'],
      clockTolerance: 5,
      currentDate: new Date(now),
    })
  const known = await keysOfCounty(id, host, KEPT)
  const { payload } = await verify(known).catch(async (error: unknown) => {
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
    return verify(await keysOfCounty(id, host, AGAIN))
  })
  const { from, gives } = payload as { from: string; gives: Identity['kind'] }
  return identityOf(payload, { iss: from, gives })
}

/** The keys as they were at most `age` ago. */
async function keysOfCounty(county: string, host: Host, age: number): Promise<JSONWebKeySet> {
  const known = kept.get(host)?.get(county)
  if (known && Date.now() - known.at < age) return known.keys
  const answer = await host.store(county).ask(county, { kind: 'keys', lang: 'en' })
  if (isRefused(answer)) throw new Error(`county ${county} has no keys`)
  const keys = bodyOf<JSONWebKeySet>(answer)
  const counties = kept.get(host) ?? new Map<string, Kept>()
  kept.set(host, counties.set(county, { keys, at: Date.now() }))
  return keys
}

/** A token has just been made: when its key is not among those that are kept, they are asked for at the next occasion. */
export function learnOfKey(county: string, host: Host, kid: string): void {
  const counties = kept.get(host)
  if (counties?.get(county)?.keys.keys.every((key) => key.kid !== kid)) counties.delete(county)
}
