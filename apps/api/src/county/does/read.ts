// Everything that can be asked of a county's store, one unit each.

import { permits } from '../../policy/permits.ts'
import { caseSummary } from '../../views/case.ts'
import { inboxView, meView, type Waiting } from '../../views/inbox.ts'
import { itemSummary, itemView } from '../../views/item.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { seenCase } from '../case/access.ts'
import { findCase } from '../case/cases.ts'
import { fileRow, hiddenFiles } from '../case/files.ts'
import { hiddenFrom, viewCase } from '../case/view-case.ts'
import { db, type TaskRow } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Glance, Work } from '../work.ts'
import { itemOf, newestItems } from './items.ts'

/** Lists show this many; more waiting than that is a matter of staffing. */
const LIST = 200

/** GET items: the newest version of each. */
export function* readItems(glance: Glance): Unit<Answer> {
  const items = yield* newestItems(glance)
  return done(
    200,
    items.map((item) => itemSummary(item, glance.lang)),
  )
}

export function* readItem(glance: Glance, id: string, version?: number): Unit<Answer> {
  const item = yield* itemOf(glance, id, version)
  return item ? done(200, itemView(item, glance)) : refuse('api/unknown-item', undefined, id)
}

/** GET cases: the reader's own, newest first. */
export function* readCases(work: Work): Unit<Answer> {
  const found = yield* rows(
    db
      .selectFrom('cases')
      .select(['id', 'submitted_on'])
      .where('applicant', '=', work.actor.id)
      .orderBy('submitted_on', 'desc')
      .orderBy('no', 'desc')
      .limit(LIST),
  )
  const list = []
  for (const { id, submitted_on } of found) {
    const running = yield* findCase(work, id)
    if (running) list.push(caseSummary(work, running.item, running.state, submitted_on))
  }
  return done(200, list)
}

export function* readCase(work: Work, id: string): Unit<Answer> {
  const seen = yield* seenCase(work, id)
  return seen ? done(200, yield* viewCase(work, seen, seen.bearer)) : refuse('api/unknown-case')
}

/** Where a file's bytes are, for its owner, its case's applicant, and officers of its case who may see its field. */
export function* readFile(work: Work, id: string): Unit<Answer> {
  const file = yield* fileRow(id)
  if (!file) return refuse('file/unknown')
  const { name, type, size, store_key: key } = file
  const answer = done(200, { name, type, size, key })
  if (file.case_id === null) {
    return permits('file.read', { is: file.owner === work.actor.id ? ['owner'] : [] }) ? answer : refuse('file/unknown')
  }
  const seen = yield* seenCase(work, file.case_id)
  if (!seen || !permits('file.read', seen.bearer)) return refuse('file/unknown')
  const hides = work.actor.kind === 'staff' ? yield* hiddenFrom(work, seen) : []
  return hiddenFiles(seen, [id], hides).has(id) ? refuse('file/unknown') : answer
}

/** GET inbox: what waits at the posts of this person. */
export function* readInbox(work: Work): Unit<Answer> {
  const waiting: Waiting[] = []
  for (const task of yield* tasksAt(work)) {
    const running = yield* findCase(work, task.case_id)
    if (running) waiting.push({ task, item: running.item, state: running.state })
  }
  return done(200, inboxView(work, waiting, yield* newestItems(work)))
}

// biome-ignore lint/correctness/useYield: a unit without a statement
export function* readMe(work: Work): Unit<Answer> {
  return done(200, meView(work))
}

function* tasksAt({ actor }: Work): Unit<TaskRow[]> {
  if (!actor.posts.length) return []
  return yield* rows(
    db
      .selectFrom('tasks')
      .selectAll()
      .where((of) =>
        of.or(
          actor.posts.map(({ post, unit }) =>
            of.and([of('post', '=', post), of.or([of('unit', '=', unit), of('unit', 'is', null)])]),
          ),
        ),
      )
      .orderBy('since')
      .limit(LIST),
  )
}
