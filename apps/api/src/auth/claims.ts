// From the claims of a verified token to the identity of its bearer.
import type { JWTPayload } from 'jose'
import type { Identity } from './identity.ts'

/** `gives` and `iss` are the issuer's, whatever the token says of itself. */
export function identityOf(payload: JWTPayload, { gives, iss }: { gives: Identity['kind']; iss: string }): Identity {
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

/** `application/at+jwt` and `at+jwt` are the same type. */
export const typeOf = (typ: string | undefined): string => (typ ?? '').toLowerCase().replace(/^application\//, '')
