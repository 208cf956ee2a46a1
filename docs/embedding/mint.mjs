// Node: the backend of a portal signs who is signed in, for one use within a minute. `npm install jose`.
import { importPKCS8, SignJWT } from 'jose'

/**
 * `person`: `{ id, name, idNumber, assurance }` of your own session, never what the browser sent; for staff also
 * `authTime`, the second of 1970 at which they signed in. What you do not know is left out.
 */
export default async function mint({ id, name, idNumber, assurance, authTime }, { key, kid, iss, aud, alg = 'ES256' }) {
  return new SignJWT({ name, idNumber, assurance, auth_time: authTime })
    .setProtectedHeader({ alg, typ: 'authorization-grant+jwt', kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject(id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importPKCS8(key, alg))
}
