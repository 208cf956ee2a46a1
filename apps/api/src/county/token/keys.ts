// The county's signing keys: made here, never handed out, two of them live while one takes over from the other.
import { instantOf } from '@yichuang/flow'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'

/** A key signs for a month (milliseconds). */
const MONTH = 30 * 24 * 3_600_000
/** A new key is shown this long before it signs, so that whoever keeps keys knows it by then; the old one stays until the next is made. */
const OVERLAP = 3_600_000

interface Key {
  kid: string
  jwk: string
  signs_from: string
}

/** The key that signs now, and whether it is time for the next. */
export function* signingKey(now: number): Unit<{ key: JWK | undefined; next: boolean }> {
  const all = yield* keysByAge()
  const at = instantOf(now)
  const current = all.findLast(({ signs_from }) => signs_from <= at) ?? all[0]
  const next = all.at(-1) === current && (!current || current.signs_from < instantOf(now - MONTH))
  return { key: current && (JSON.parse(current.jwk) as JWK), next }
}

/** Keeps a key that was made meanwhile, unless another request was quicker; those that are long past are forgotten. */
export function* keepKey(jwk: JWK, now: number): Unit<void> {
  const { key, next } = yield* signingKey(now)
  if (!next) return
  // The first one signs at once.
  const from = instantOf(key ? now + OVERLAP : now)
  yield* rows(
    db.insertInto('signing_keys').values({ kid: jwk.kid as string, jwk: JSON.stringify(jwk), signs_from: from }),
  )
  if (key) yield* rows(db.deleteFrom('signing_keys').where('signs_from', '<', fromOf(yield* keysByAge(), key)))
}

/** Public halves only. */
export function* publicKeys(): Unit<JSONWebKeySet> {
  const all = yield* keysByAge()
  return {
    keys: all.map(({ jwk }) => {
      const { d: _, ...key } = JSON.parse(jwk) as JWK
      return key
    }),
  }
}

export async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'ES256', use: 'sig' }
}

const keysByAge = (): Unit<Key[]> => rows(db.selectFrom('signing_keys').selectAll().orderBy('signs_from'))

const fromOf = (all: Key[], { kid }: JWK): string => all.find((one) => one.kid === kid)?.signs_from ?? ''
