// The sample's identity issuer: tokens for fictional residents and for the staff of the directory. It checks nobody.
import { importJWK, SignJWT } from 'jose'
import { readJsonBody } from '../http/body.ts'
import type { C } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop } from '../http/stop.ts'
import { people, sample } from './files.ts'
import type { SampleStore } from './store.ts'

/** Seconds. A resident's token is short, as the rules ask; the elements fetch another. */
const LIFE = { resident: 600, staff: 8 * 3600 }

export const MINT = { person: 'string', kind: 'string?' } as const satisfies Shape

/** The public half of the key. */
export async function jwks(store: SampleStore): Promise<Response> {
  const { d: _, ...key } = await store.issuerKey()
  return Response.json({ keys: [key] })
}

/** Everybody whom a token can be had for, so that a sign-in page can offer them. */
export function everybody(c: C): Response {
  const named = (of: Record<string, { name: string }>) => Object.entries(of).map(([id, { name }]) => ({ id, name }))
  return c.json({ residents: named(people.people), staff: named(sample.directory.people) })
}

/** POST `{ "person": "huang" }` or `{ "person": "clerkA" }`; `kind` chooses when both have the name. */
export async function mint(c: C, store: SampleStore): Promise<Response> {
  const { value } = await readJsonBody(c)
  const { person, kind } = shaped<{ person: string; kind?: string }>(value, MINT)
  const claims = claimsOf(person, kind)
  const issuer = sample.county.issuers.find(({ gives }) => gives === claims?.kind)
  if (!claims || !issuer) {
    const known = [...Object.keys(people.people), ...Object.keys(sample.directory.people)].join(', ')
    throw new Stop([{ code: 'api/wrong-body', at: '/person', params: { field: '/person', wanted: known } }])
  }
  const key = await store.issuerKey()
  const seconds = Math.floor((await store.now()) / 1000)
  const token = await new SignJWT({ county: sample.county.id, ...claims.about })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(issuer.iss)
    .setAudience(issuer.audience)
    .setSubject(person)
    .setIssuedAt(seconds)
    .setJti(crypto.randomUUID())
    .setExpirationTime(seconds + LIFE[claims.kind])
    .sign(await importJWK(key, 'ES256'))
  return c.json({ token, expiresIn: LIFE[claims.kind] })
}

function claimsOf(person: string, kind?: string) {
  const resident = Object.hasOwn(people.people, person) ? people.people[person] : undefined
  if (resident && kind !== 'staff') {
    const { name, idNumber } = resident
    return { kind: 'resident' as const, about: { name, idNumber, assurance: 3, realName: true } }
  }
  const member = Object.hasOwn(sample.directory.people, person) ? sample.directory.people[person] : undefined
  if (member && kind !== 'resident') return { kind: 'staff' as const, about: { name: member.name, assurance: 4 } }
  return undefined
}
