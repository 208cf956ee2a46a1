// Node: the backend of a portal signs who is signed in, for one use within a minute. `npm install jose`.
import { importPKCS8, SignJWT } from 'jose'

/** `person`: `{ id, name, idNumber, assurance }` of your own session, never what the browser sent. */
export default async function mint(person, { key, kid, iss, aud }) {
  return new SignJWT({ name: person.name, idNumber: person.idNumber, assurance: person.assurance })
    .setProtectedHeader({ alg: 'ES256', typ: 'authorization-grant+jwt', kid })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject(person.id)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importPKCS8(key, 'ES256'))
}
