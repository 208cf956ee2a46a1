// The sample's identity issuer, and the backends of its portals: for fictional residents and the staff of the directory. They check nobody.
import type { Issuer } from '@yichuang/definition'
import { importJWK, SignJWT } from 'jose'
import { ASSERTION_TYPE } from '../auth/assertion.ts'
import { readJsonBody } from '../http/body.ts'
import type { C } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop } from '../http/stop.ts'
import { people, sample } from './files.ts'
import type { SampleStore } from './store.ts'

/** Seconds. A resident's token is short, as the rules ask; the elements fetch another. */
const LIFE = { resident: 600, staff: 8 * 3600 }
/** An assertion is used at once. */
const ASSERTION_LIFE = 60

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
  const person = await personOf(c)
  const life = LIFE[person.kind]
  const token = await signed(person, store, { mode: 'direct', typ: 'at+jwt', life })
  return c.json({ token, expiresIn: life })
}

/** What a portal's own backend does for whoever is signed in there; the page hands it to the elements. */
export async function vouch(c: C, store: SampleStore): Promise<Response> {
  const person = await personOf(c)
  const assertion = await signed(person, store, { mode: 'exchange', typ: ASSERTION_TYPE, life: ASSERTION_LIFE })
  return c.json({ assertion })
}

interface Person {
  id: string
  kind: 'resident' | 'staff'
  about: Record<string, unknown>
}

async function personOf(c: C): Promise<Person> {
  const { value } = await readJsonBody(c)
  const { person: id, kind } = shaped<{ person: string; kind?: string }>(value, MINT)
  const resident = Object.hasOwn(people.people, id) ? people.people[id] : undefined
  if (resident && kind !== 'staff') {
    const { name, idNumber } = resident
    return { id, kind: 'resident', about: { name, idNumber, assurance: 3, realName: true } }
  }
  const member = Object.hasOwn(sample.directory.people, id) ? sample.directory.people[id] : undefined
  if (member && kind !== 'resident') return { id, kind: 'staff', about: { name: member.name, assurance: 4 } }
  const known = [...Object.keys(people.people), ...Object.keys(sample.directory.people)].join(', ')
  throw new Stop([{ code: 'api/wrong-body', at: '/person', params: { field: '/person', wanted: known } }])
}

async function signed(
  { id, kind, about }: Person,
  store: SampleStore,
  { mode, typ, life }: { mode: 'direct' | 'exchange'; typ: string; life: number },
): Promise<string> {
  const { iss, audience } = sample.county.issuers.find(
    (one) => one.gives === kind && (one.mode ?? 'direct') === mode,
  ) as Issuer
  const key = await store.issuerKey()
  const seconds = Math.floor((await store.now()) / 1000)
  return new SignJWT({ county: sample.county.id, ...about, auth_time: seconds })
    .setProtectedHeader({ alg: 'ES256', typ, ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(iss)
    .setAudience(audience)
    .setSubject(id)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setJti(crypto.randomUUID())
    .setExpirationTime(seconds + life)
    .sign(await importJWK(key, 'ES256'))
}
