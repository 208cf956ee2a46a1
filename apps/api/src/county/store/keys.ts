// Idempotency: a person's key remembers the answer of the write that it was sent with.
import type { Instant } from '@yichuang/definition'
import type { Answer, Done } from '../answer.ts'
import { isRefused, refuse } from '../answer.ts'
import type { Work } from '../work.ts'
import { db } from './tables.ts'
import { row, rows, type Unit } from './unit.ts'

export interface Keyed {
  key: string
  bodyHash: string
}

/**
 * Runs a write once per person and key. The same body again gets the stored answer to the byte, in the language in which
 * it was given; another body `api/key-reused`. Nothing waits between looking and writing, so of several at once one runs.
 * Refusals are not remembered: they changed nothing, and the same key may carry the mended form.
 */
export function* once(work: Work, { key, bodyHash }: Keyed, write: () => Unit<Answer>): Unit<Answer> {
  const known = yield* recall(work.actor.id, key)
  if (known) return known.bodyHash === bodyHash ? known.answer : refuse('api/key-reused')
  const answer = yield* write()
  if (isRefused(answer)) return answer
  yield* rows(
    db.insertInto('keys').values({
      person: work.actor.id,
      key,
      body_hash: bodyHash,
      status: answer.status,
      body: answer.text,
      lang: work.lang,
      at: work.now,
    }),
  )
  return answer
}

function* recall(person: string, key: string): Unit<{ bodyHash: string; answer: Done } | undefined> {
  const found = yield* row(db.selectFrom('keys').selectAll().where('person', '=', person).where('key', '=', key))
  if (!found) return undefined
  const { body_hash: bodyHash, status, body: text, lang } = found
  return { bodyHash, answer: { status, text, lang } }
}

/** Answers are remembered for a week: no page tries the same thing again after that. */
export const REMEMBERED = 7 * 24 * 3_600_000

export function* forgetKeys(before: Instant): Unit<void> {
  yield* rows(db.deleteFrom('keys').where('at', '<', before))
}
