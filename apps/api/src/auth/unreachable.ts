// Whether a token could not be checked, rather than was found to be bad.
import { errors } from 'jose'

/** Seconds for which an address that gave no keys is not asked again. */
export const REST = 15

/** The issuer's keys did not come: nobody can say anything about the token. */
export const unreachable = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(error.code)
