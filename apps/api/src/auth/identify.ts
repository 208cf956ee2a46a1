// Verifies a bearer token against the issuers of the county in the path.
import type { County, Issuer } from '@yichuang/definition'
import { decodeJwt, errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose'
import type { Host } from '../host.ts'
import { stop } from '../http/stop.ts'
import type { Identity } from './identity.ts'
import { keysOf } from './keys.ts'

/** Seconds after `iat` at which a token is refused whatever its `exp` says. */
const MAX_AGE = { resident: 3600, staff: 8 * 3600 }
const MAX_LENGTH = 8192
const TYPES = ['jwt', 'at+jwt']

interface Where {
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
  const issuer = issuerOf(token, where.county)
  if (!issuer) throw invalid()
  const { payload, protectedHeader } = await verified(token, issuer, where)
  const typ = (protectedHeader.typ ?? '').toLowerCase().replace(/^application\//, '')
  if (!TYPES.includes(typ) || typeof payload.aud !== 'string' || !payload.sub) throw invalid()
  // Another county's people are told that there is nothing here, not that they may not see it.
  if (payload['county'] !== where.county.county.id) throw stop('api/unknown-county')
  return identityOf(payload, issuer)
}

function issuerOf(token: string, county: County): Issuer | undefined {
  try {
    const { iss, aud } = decodeJwt(token)
    return county.county.issuers.find((issuer) => issuer.iss === iss && issuer.audience === aud)
  } catch {
    return undefined
  }
}

async function verified(token: string, issuer: Issuer, { host, now }: Where): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keysOf(issuer.jwks, host), {
      algorithms: issuer.algorithms,
      issuer: issuer.iss,
      audience: issuer.audience,
      requiredClaims: ['exp', 'iat', 'sub', 'county'],
      clockTolerance: 5,
      maxTokenAge: MAX_AGE[issuer.gives],
      currentDate: new Date(now),
    })
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired()
    const unreachable =
      !(error instanceof errors.JOSEError) || ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(error.code)
    throw unreachable ? stop('api/issuer-unreachable', undefined, { 'retry-after': '5' }) : invalid()
  }
}

function identityOf(payload: JWTPayload, { gives, iss }: Issuer): Identity {
  const text = (name: string) => (typeof payload[name] === 'string' ? (payload[name] as string) : undefined)
  const idNumber = gives === 'resident' ? text('idNumber') : undefined
  return {
    kind: gives,
    iss,
    sub: payload.sub as string,
    // By code points: half a character could not be stored.
    name: Array.from((text('name') ?? '').toWellFormed())
      .slice(0, 100)
      .join(''),
    assurance: Number.isInteger(payload['assurance']) ? (payload['assurance'] as number) : 0,
    ...(idNumber ? { idNumber } : {}),
  }
}

const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
const invalid = () => stop('api/token-invalid', undefined, challenge)
const expired = () => stop('api/token-expired', undefined, challenge)
