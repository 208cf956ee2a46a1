// A case in the store: how it is found, and how a decision becomes rows.
import { canonical, hashOf, type Instant, type Json, type LocalDate } from '@yichuang/definition'
import { applied, type CaseState, type Decision, type Entry, type Item, nextDue, tasks } from '@yichuang/flow'
import { itemOf } from '../does/items.ts'
import { send } from '../outbox/send.ts'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'
import { issue, issuingUnit } from './documents.ts'

/** A case with the version of the item that it runs on. */
export interface Running {
  item: Item
  state: CaseState
  /** Hash of the last entry. */
  head: string
}

/** As it was left: what became due since then, and calendars that came since then, are not in it (see `current`). */
export function* findCase(glance: Glance, id: string): Unit<(Running & { turn: number }) | undefined> {
  const found = yield* row(
    db.selectFrom('cases').select(['state', 'head', 'item', 'version', 'turn']).where('id', '=', id),
  )
  if (!found) return undefined
  const item = yield* itemOf(glance, found.item, found.version)
  if (!item) throw new Error(`version ${found.version} of ${found.item} is gone`)
  return { item, state: JSON.parse(found.state) as CaseState, head: found.head, turn: found.turn }
}

export function* entriesOf(caseId: string): Unit<Entry[]> {
  const found = yield* rows(db.selectFrom('entries').select('entry').where('case_id', '=', caseId).orderBy('seq'))
  return found.map(({ entry }) => JSON.parse(entry) as Entry)
}

/** Writes everything that a decision changed: state, log, tasks, notices, outbox. Nothing when it changed nothing. */
export function* save(glance: Glance, { item, state, head }: Running, decision: Decision): Unit<Running> {
  const next = decision.state
  if (!next) return { item, state, head }
  const last = yield* append(next.id, decision.entries, head)
  yield* writeState(glance, item, next, { head: last, on: decision.entries[0]?.on ?? '' })
  yield* writeTasks(glance, item, next, state)
  for (const entry of decision.entries) yield* issue(glance, item, next, entry)
  let then = state
  for (const entry of decision.entries) {
    then = applied(then, entry)
    const unit = yield* issuingUnit(next.id, entry)
    yield* send({ item, state: then, entry, world: glance.world, unit }, glance.now)
  }
  return { item, state: next, head: last }
}

/** Each entry's hash covers the one before it, so that no line can be changed or taken out unseen. */
function* append(caseId: string, entries: Entry[], head: string): Unit<string> {
  let last = head
  for (const entry of entries) {
    last = hashOf({ previous: last, entry: entry as unknown as Json })
    const text = canonical(entry as unknown as Json)
    yield* rows(db.insertInto('entries').values({ case_id: caseId, seq: entry.seq, entry: text, hash: last }))
  }
  return last
}

function* writeState(
  { world, calendars }: Glance,
  item: Item,
  state: CaseState,
  { head, on }: { head: string; on: LocalDate },
): Unit<void> {
  const changing = {
    seq: state.seq,
    done: state.status === 'done' ? 1 : 0,
    state: JSON.stringify(state),
    next_due: nextDue(item, state, world) ?? null,
    head,
  }
  yield* rows(
    db
      .insertInto('cases')
      .values({
        id: state.id,
        no: state.no,
        item: item.id,
        version: item.version,
        applicant: state.applicant.id,
        submitted_on: on,
        turn: calendars.turn,
        ...changing,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changing)),
  )
}

function* writeTasks({ world, now }: Glance, item: Item, state: CaseState, before: CaseState): Unit<void> {
  const known = yield* rows(db.selectFrom('tasks').select(['desk', 'state', 'since']).where('case_id', '=', state.id))
  yield* rows(db.deleteFrom('tasks').where('case_id', '=', state.id))
  for (const task of tasks(item, state, world)) {
    const same = known.find(({ desk, state: path }) => desk === task.desk && path === task.state)
    const { desk, state: path, title, post = null, unit = null } = task
    const since = before.seq > 0 && same ? same.since : now
    yield* rows(db.insertInto('tasks').values({ case_id: state.id, desk, state: path, title, post, unit, since }))
    if (post === null || unit === null) continue
    yield* rows(
      db
        .insertInto('desks')
        .values({ case_id: state.id, desk, post, unit })
        .onConflict((on) => on.doNothing()),
    )
  }
}

/** Cases whose next limit has passed, earliest first. */
export function* dueCases(now: Instant, atMost: number): Unit<string[]> {
  const found = yield* rows(
    db.selectFrom('cases').select('id').where('next_due', '<=', now).orderBy('next_due').limit(atMost),
  )
  return found.map(({ id }) => id)
}

export function* earliestDue(): Unit<Instant | undefined> {
  const found = yield* row(db.selectFrom('cases').select((of) => of.fn.min('next_due').as('due')))
  return found?.due ?? undefined
}
