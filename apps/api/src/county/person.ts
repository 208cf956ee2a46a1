// From a verified identity to the engine's actor: staff by the directory, residents by a keyed index.
import { type County, type Instant, own } from '@yichuang/definition'
import { type Actor, dateOf, postsOf } from '@yichuang/flow'
import type { Identity } from '../auth/identity.ts'

/** Makes ids of residents. The key never leaves the county's store. */
export type PersonIndex = (what: string) => Promise<string>

/**
 * The same person has the same id whoever names him: by the verified number where the token has one, so that paper
 * taken at the window is found on line. Neither the number nor the issuer's `sub` can be read from it.
 */
export async function actorOf(
  who: Identity,
  { directory }: County,
  { index, now }: { index: PersonIndex; now: Instant },
): Promise<Actor | undefined> {
  if (who.kind === 'staff') {
    const member = own(directory.people, who.sub)
    if (!member) return undefined
    const posts = postsOf(directory, who.sub, dateOf(now))
    return { id: who.sub, name: member.name, kind: 'staff', assurance: who.assurance, posts }
  }
  const id = await index(who.idNumber ? numberOf(who.idNumber) : `sub ${who.iss} ${who.sub}`)
  return {
    id,
    name: who.name,
    kind: 'resident',
    assurance: who.assurance,
    posts: [],
    ...(who.idNumber ? { idNumber: who.idNumber } : {}),
  }
}

/** What a number is indexed by. */
export const numberOf = (idNumber: string): string => `id ${idNumber.trim().toUpperCase()}`

export async function personIndex(secret: string): Promise<PersonIndex> {
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  return async (what) => {
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(what)))
    return `p_${Array.from(mac.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  }
}
