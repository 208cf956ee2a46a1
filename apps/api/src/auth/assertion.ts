// A portal's assertion of who its user is (RFC 7523): verified here, used up in the county's store.
import type { Issuer } from '@yichuang/definition'
import { instantOf } from '@yichuang/flow'
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { Stop, stop } from '../http/stop.ts'
import { identityOf, typeOf } from './claims.ts'
import type { Where } from './identify.ts'
import type { Identity } from './identity.ts'
import { keysOf } from './keys.ts'
import { KIT_LIFE } from './kit-token.ts'
import { REST, unreachable } from './unreachable.ts'

/** A type of its own: an access token or an ID token is not taken for an assertion. */
export const ASSERTION_TYPE = 'authorization-grant+jwt'
/** Seconds between `iat` and `exp`, and how far the portal's clock may be off. */
const LONGEST = 120
const SKEW = 5
/** Whoever signed in longer ago signs in again (seconds). */
const STAFF_DAY = 8 * 3600
const ALGORITHMS = ['ES256', 'RS256', 'PS256']
/** Headers that would bring or point to a key of their own, or change what the others mean. */
const FORBIDDEN = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64']

/** What the store needs to use an assertion up and to make a token. Times are seconds since 1970. */
export interface Asserted {
  who: Identity
  jti: string
  /** Until then the `jti` is remembered. */
  until: number
  /** How long the token may live. */
  life: number
  authTime?: number
}

/**
 * Stops with `api/assertion-invalid` for whatever is not signed by the agreed key; what a signed assertion has wrong is
 * named, because only the portal itself can have written it.
 */
export async function assertedBy(assertion: string, where: Where): Promise<Asserted> {
  const issuer = issuerOf(assertion, where)
  const { payload, typ } = await signed(assertion, issuer, where)
  if (typ !== ASSERTION_TYPE) throw claim('typ', ASSERTION_TYPE)
  if (payload.aud !== issuer.audience) throw claim('aud', issuer.audience)
  if (payload['county'] !== undefined && payload['county'] !== where.county.county.id) throw stop('api/unknown-county')
  const { sub, jti, iat, exp, nbf = iat } = payload
  if (!isText(sub)) throw claim('sub', '1–200')
  if (!isText(jti)) throw claim('jti', '1–200')
  if (!isTime(iat) || !isTime(nbf)) throw claim('iat', 'NumericDate')
  if (!isTime(exp) || exp <= iat || exp - iat > LONGEST) throw claim('exp', `iat + ${LONGEST}`)
  const now = where.now / 1000
  if (exp + SKEW <= now || iat - SKEW > now || nbf - SKEW > now) {
    throw stop('api/assertion-expired', { now: instantOf(where.now) })
  }
  const who = identityOf(payload, issuer)
  return { who, jti, until: exp + SKEW, ...lifeOf(who, payload['auth_time'], now) }
}

function issuerOf(assertion: string, { county }: Where): Issuer {
  try {
    const header = decodeProtectedHeader(assertion) as Record<string, unknown>
    const { iss } = decodeJwt(assertion)
    const issuer = county.county.issuers.find((one) => one.iss === iss && one.mode === 'exchange')
    if (issuer && !FORBIDDEN.some((name) => Object.hasOwn(header, name))) return issuer
  } catch {
    // Not a JWT at all.
  }
  throw stop('api/assertion-invalid')
}

async function signed(
  assertion: string,
  issuer: Issuer,
  { host, now }: Where,
): Promise<{ payload: JWTPayload; typ: string }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(assertion, keysOf(issuer.jwks, host), {
      algorithms: issuer.algorithms.filter((name) => ALGORITHMS.includes(name)),
      issuer: issuer.iss,
      // Its times are judged by the caller, who says which of them is wrong.
      clockTolerance: Number.MAX_SAFE_INTEGER,
      currentDate: new Date(now),
    })
    return { payload, typ: typeOf(protectedHeader.typ) }
  } catch (error) {
    // A time that is no number: the same as none.
    if (error instanceof errors.JWTClaimValidationFailed && error.reason === 'invalid')
      throw claim(error.claim, 'NumericDate')
    throw unreachable(error)
      ? stop('api/issuer-unreachable', undefined, { 'retry-after': `${REST}` })
      : stop('api/assertion-invalid')
  }
}

/** Staff say when they signed in: after a working day they do it again, however often the page has asked for a token. */
function lifeOf({ kind }: Identity, authTime: unknown, now: number): { life: number; authTime?: number } {
  if (authTime === undefined && kind === 'resident') return { life: KIT_LIFE.resident }
  if (!isTime(authTime) || authTime - SKEW > now) throw claim('auth_time', 'NumericDate')
  if (kind === 'resident') return { life: KIT_LIFE.resident, authTime }
  const left = Math.floor(authTime + STAFF_DAY - now)
  if (left <= 0) throw claim('auth_time', `≥ ${instantOf((now - STAFF_DAY) * 1000)}`)
  return { life: Math.min(KIT_LIFE.staff, left), authTime }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 && value.isWellFormed()
const isTime = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1e11
const claim = (name: string, wanted: string) =>
  new Stop([{ code: 'api/assertion-claim', at: `/${name}`, params: { claim: name, wanted } }])
