// The outbox for people: what waits or did not arrive, try it again, give it up.
import type { OutboxMessage, OutboxView } from '@yichuang/client'
import { type Lang, say, type Trouble } from '@yichuang/definition'
import { type Answer, done, refuse } from '../answer.ts'
import { wake } from '../outbox/queue.ts'
import { db, type OutboxAct, type OutboxRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

/** Each state shows this many. */
const LIST = 100
const STATES = ['dead', 'waiting', 'dropped', 'sent'] as const

/** GET outbox: what needs somebody first, then what waits, the newest of the rest. */
export function* readOutbox(work: Work): Unit<Answer> {
  const counts = yield* countsOf()
  const messages: OutboxMessage[] = []
  for (const state of STATES) {
    const found = yield* rows(
      db.selectFrom('outbox').selectAll().where('state', '=', state).orderBy('id', 'desc').limit(LIST),
    )
    for (const one of found) messages.push(yield* viewOf(one, work.lang))
  }
  const view: OutboxView = { now: work.now, counts, messages }
  return done(200, view)
}

/** POST outbox/{message}/retry: at once, and with all its attempts before it again. */
export function* retryMessage(work: Work, message: string): Unit<Answer> {
  return yield* tend(work, message, { did: 'retry', reason: '' })
}

/** POST outbox/{message}/drop: it is not sent any more, and those behind it go on. */
export function* dropMessage(work: Work, message: string, reason: string): Unit<Answer> {
  return yield* tend(work, message, { did: 'drop', reason: reason.trim() })
}

function* tend(work: Work, message: string, { did, reason }: Pick<OutboxAct, 'did' | 'reason'>): Unit<Answer> {
  const found = yield* byId(message)
  if (!found) return refuse('outbox/unknown-message')
  if (found.state === 'sent') return refuse('outbox/already-sent')
  if (found.state === 'dropped' && did === 'drop') return refuse('outbox/given-up')
  const fate = did === 'retry' ? { state: 'waiting' as const, attempts: 0 } : { state: 'dropped' as const }
  // A waiting one that is tried again keeps its place: whatever is before it goes first.
  yield* rows(
    db
      .updateTable('outbox')
      .set({ ...fate, next_try: null })
      .where('id', '=', found.id),
  )
  yield* wake(found, work.now)
  yield* rows(db.insertInto('outbox_acts').values({ message, did, person: work.actor.id, reason, at: work.now }))
  const now = yield* byId(message)
  return done(200, yield* viewOf(now ?? found, work.lang))
}

function* byId(message: string): Unit<OutboxRow | undefined> {
  return yield* row(db.selectFrom('outbox').selectAll().where('message', '=', message))
}

function* countsOf(): Unit<OutboxView['counts']> {
  const found = yield* rows(
    db
      .selectFrom('outbox')
      .select(['state', (of) => of.fn.countAll<number>().as('n')])
      .groupBy('state'),
  )
  const of = (state: OutboxRow['state']) => found.find((one) => one.state === state)?.n ?? 0
  return { waiting: of('waiting'), dead: of('dead'), dropped: of('dropped'), sent: of('sent') }
}

function* viewOf(found: OutboxRow, lang: Lang): Unit<OutboxMessage> {
  const { message, case_id, no, seq, type, receiver, at, state, attempts, next_try, error, sent_at } = found
  const acts = yield* rows(db.selectFrom('outbox_acts').selectAll().where('message', '=', message).orderBy('id'))
  return {
    id: message,
    case: { id: case_id, no },
    seq,
    type,
    receiver,
    at,
    state,
    attempts,
    ...(next_try === null ? {} : { nextTry: next_try }),
    ...(sent_at === null ? {} : { sentAt: sent_at }),
    ...(error === null ? {} : { error: say({ at: '', ...(JSON.parse(error) as Omit<Trouble, 'at'>) }, lang) }),
    acts: acts.map(({ did, person, reason, at: when }) => ({ did, by: person, reason, at: when })),
  }
}
