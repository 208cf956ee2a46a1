// Signs a token of the county's own about a person whom a portal has asserted.
import type { TokenAnswer } from '@yichuang/client'
import { importJWK, type JWK, SignJWT } from 'jose'
import type { Asserted } from '../../auth/assertion.ts'
import { kitIssuer } from '../../auth/kit-token.ts'

interface About {
  county: string
  asserted: Asserted
  /** The county's clock, milliseconds. */
  now: number
}

/** The person stays that of the portal, `(from, sub)`: whoever comes both ways has the same cases. */
export async function issue(key: JWK, { county, asserted, now }: About): Promise<TokenAnswer> {
  const { who, life, authTime } = asserted
  const { kind, iss: from, sub, name, assurance, idNumber } = who
  const iat = Math.floor(now / 1000)
  const claims = {
    county,
    from,
    gives: kind,
    name,
    assurance,
    ...(idNumber ? { idNumber } : {}),
    ...(authTime === undefined ? {} : { auth_time: authTime }),
  }
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid as string })
    .setIssuer(kitIssuer(county))
    .setAudience(kitIssuer(county))
    .setSubject(sub)
    .setIssuedAt(iat)
    .setExpirationTime(iat + life)
    .setJti(crypto.randomUUID())
    .sign(await importJWK(key, 'ES256'))
  return { access_token: token, token_type: 'Bearer', expires_in: life }
}
