// The outbox's rows: put in the same unit as what they tell, taken one by one, in order for each case and receiver.
import type { Instant } from '@yichuang/definition'
import { instantOf, msOf } from '@yichuang/flow'
import { ATTEMPTS, backoff, LONGEST } from '../../outbox/backoff.ts'
import type { Failure } from '../../outbox/outside.ts'
import { newId } from '../store/ids.ts'
import { db, type OutboxRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'

export type Leaving = Pick<OutboxRow, 'case_id' | 'no' | 'seq' | 'type' | 'receiver' | 'body' | 'at'> & {
  message?: string
}

/** Only the first message that waits in a lane (a case's messages to one receiver) has a next try. */
type Lane = Pick<OutboxRow, 'case_id' | 'receiver'>

export function* put(leaving: Leaving, now: Instant): Unit<void> {
  const next_try = (yield* firstWaiting(leaving)) ? null : now
  const message = leaving.message ?? newId('msg')
  yield* rows(db.insertInto('outbox').values({ ...leaving, message, state: 'waiting', attempts: 0, next_try }))
}

/**
 * The message whose turn it is, counted as tried already: whatever ends this process before its fate is noted, it goes out
 * again after the wait and is not lost. `except` are receivers that are busy.
 */
export function* take(now: Instant, except: readonly string[]): Unit<OutboxRow | undefined> {
  const never = instantOf(msOf(now) + LONGEST + 1000)
  const found = yield* row(
    db
      .selectFrom('outbox')
      .selectAll()
      // A try further away than any wait was reckoned before the clock was put back.
      .where((of) => of.or([of('next_try', '<=', now), of('next_try', '>', never)]))
      .where('receiver', 'not in', [...except, ''])
      .orderBy('next_try')
      .orderBy('id')
      .limit(1),
  )
  if (!found) return undefined
  const attempts = found.attempts + 1
  const next_try = instantOf(msOf(now) + backoff(attempts, Math.random()))
  yield* rows(db.updateTable('outbox').set({ attempts, next_try }).where('id', '=', found.id))
  return { ...found, attempts, next_try }
}

/** It has arrived: the next of its lane may go. */
export function* arrived(message: OutboxRow, now: Instant): Unit<void> {
  yield* settle(message, { state: 'sent', sent_at: now, error: null }, now)
}

/** It has not; answers whether it is a dead letter now. Those behind a dead letter go on without it. */
export function* failed(message: OutboxRow, { code, params, final }: Failure, now: Instant): Unit<boolean> {
  const error = JSON.stringify({ code, ...(params ? { params } : {}) })
  const dead = final === true || message.attempts >= ATTEMPTS
  if (dead) yield* settle(message, { state: 'dead', error }, now)
  else yield* rows(db.updateTable('outbox').set({ error }).where('id', '=', message.id).where('state', '=', 'waiting'))
  return dead
}

type Fate = Partial<Pick<OutboxRow, 'state' | 'error' | 'sent_at'>>

/** What somebody has decided meanwhile stands. */
export function* settle(message: OutboxRow, fate: Fate, now: Instant): Unit<void> {
  yield* rows(
    db
      .updateTable('outbox')
      .set({ ...fate, next_try: null })
      .where('id', '=', message.id)
      .where('state', '=', 'waiting'),
  )
  yield* wake(message, now)
}

/** Lets the first of a lane go, and holds back those behind it. */
export function* wake(lane: Lane, now: Instant): Unit<void> {
  const first = yield* firstWaiting(lane)
  if (!first) return
  yield* rows(
    db
      .updateTable('outbox')
      .set({ next_try: null })
      .where('case_id', '=', lane.case_id)
      .where('receiver', '=', lane.receiver)
      .where('state', '=', 'waiting')
      .where('id', '>', first.id),
  )
  if (first.next_try === null) yield* rows(db.updateTable('outbox').set({ next_try: now }).where('id', '=', first.id))
}

function* firstWaiting({ case_id, receiver }: Lane): Unit<Pick<OutboxRow, 'id' | 'next_try'> | undefined> {
  return yield* row(
    db
      .selectFrom('outbox')
      .select(['id', 'next_try'])
      .where('case_id', '=', case_id)
      .where('receiver', '=', receiver)
      .where('state', '=', 'waiting')
      .orderBy('id')
      .limit(1),
  )
}

/** When the alarm should look: a hint, like every alarm. */
export function* earliestTry(): Unit<Instant | undefined> {
  const found = yield* row(db.selectFrom('outbox').select((of) => of.fn.min('next_try').as('at')))
  return found?.at ?? undefined
}

/** What has arrived is kept for a month, for questions. */
export const REMEMBERED = 30 * 24 * 3_600_000

export function* forgetSent(before: Instant): Unit<void> {
  yield* rows(db.deleteFrom('outbox').where('state', '=', 'sent').where('sent_at', '<', before))
}
