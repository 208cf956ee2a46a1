// Verifies a bearer token: the county's own, or one of an issuer whose tokens come to us as they are.
import type { County, Issuer } from '@yichuang/definition'
import { decodeJwt, errors, type JWTVerifyResult, jwtVerify } from 'jose'
import type { Host } from '../host.ts'
import { stop } from '../http/stop.ts'
import { identityOf, typeOf } from './claims.ts'
import type { Identity } from './identity.ts'
import { keysOf } from './keys.ts'
import { countyOfKitToken, kitIdentity } from './kit-token.ts'
import { REST, unreachable } from './unreachable.ts'

/** Seconds after `iat` at which a token is refused whatever its `exp` says. */
const MAX_AGE = { resident: 3600, staff: 8 * 3600 }
const MAX_LENGTH = 8192
const TYPES = ['jwt', 'at+jwt']

export interface Where {
  county: County
  host: Host
  /** The county's clock, milliseconds. */
  now: number
}

/**
 * The identity of a caller. Fixed algorithms, exact issuer and audience, keys only from the issuer's pinned JWKS,
 * `exp`, `iat`, `sub` and the county's own claim required; the county's clock decides what has expired.
 */
export async function identify(header: string | undefined, where: Where): Promise<Identity> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header ?? '')?.[1]
  if (!header) throw stop('api/token-missing', undefined, { 'www-authenticate': 'Bearer' })
  if (!token || token.length > MAX_LENGTH) throw invalid()
  const { iss, aud } = saidBy(token)
  const { id, issuers } = where.county.county
  const madeIn = countyOfKitToken(iss)
  // Another county's people are told that there is nothing here, not that they may not see it.
  if (madeIn !== undefined && madeIn !== id) throw stop('api/unknown-county')
  if (madeIn !== undefined) return orRefused(() => kitIdentity(token, where))
  const issuer = issuers.find((one) => one.iss === iss && one.audience === aud && one.mode !== 'exchange')
  if (!issuer) throw invalid()
  const { payload, protectedHeader } = await orRefused(() => verified(token, issuer, where))
  if (!TYPES.includes(typeOf(protectedHeader.typ)) || typeof payload.aud !== 'string' || !payload.sub) throw invalid()
  if (payload['county'] !== id) throw stop('api/unknown-county')
  return identityOf(payload, issuer)
}

/** What a token says of itself: good for finding out with which keys to verify it, and for nothing else. */
function saidBy(token: string): { iss?: unknown; aud?: unknown } {
  try {
    return decodeJwt(token)
  } catch {
    return {}
  }
}

const verified = (token: string, issuer: Issuer, { host, now }: Where): Promise<JWTVerifyResult> =>
  jwtVerify(token, keysOf(issuer.jwks, host), {
    algorithms: issuer.algorithms,
    issuer: issuer.iss,
    audience: issuer.audience,
    requiredClaims: ['exp', 'iat', 'sub', 'county'],
    clockTolerance: 5,
    maxTokenAge: MAX_AGE[issuer.gives],
    currentDate: new Date(now),
  })

async function orRefused<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify()
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired()
    throw unreachable(error) ? stop('api/issuer-unreachable', undefined, { 'retry-after': `${REST}` }) : invalid()
  }
}

const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
const invalid = () => stop('api/token-invalid', undefined, challenge)
const expired = () => stop('api/token-expired', undefined, challenge)
