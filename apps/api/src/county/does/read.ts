// Everything that can be asked of a county's store, one unit each.
import type { CaseSummary, TaskView } from '@yichuang/client'
import type { Pointer } from '@yichuang/definition'
import { permits } from '../../policy/permits.ts'
import { caseSummary } from '../../views/case.ts'
import { inboxView, meView, taskView } from '../../views/inbox.ts'
import { itemSummary, itemView } from '../../views/item.ts'
import { unshownCase, unshownItem, unshownTask } from '../../views/unshown.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { inItem } from '../broken.ts'
import { seenCase } from '../case/access.ts'
import { findCase } from '../case/cases.ts'
import { fileRow, hiddenFiles, placeOfFile } from '../case/files.ts'
import { noteLook } from '../case/looks.ts'
import { surviving } from '../case/surviving.ts'
import { hiddenFrom, viewCase } from '../case/view-case.ts'
import { type CaseRow, db, type FileRow, type TaskRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Glance, Work } from '../work.ts'
import { isRunnable, itemOf, newestItems } from './items.ts'

/** Lists show this many; more waiting than that is a matter of staffing. */
const LIST = 200

/** GET items: the newest version of each. */
export function* readItems(glance: Glance): Unit<Answer> {
  const { lang } = glance
  const items = yield* newestItems(glance)
  return done(
    200,
    items.map((item) => (isRunnable(item) ? itemSummary(item, lang) : unshownItem(item, lang))),
  )
}

export function* readItem(glance: Glance, id: string, version?: number): Unit<Answer> {
  const item = yield* itemOf(glance, id, version)
  if (!item) return refuse('api/unknown-item', undefined, id)
  return done(
    200,
    inItem(item, () => itemView(item, glance)),
  )
}

/** GET cases: the reader's own, newest first. */
export function* readCases(work: Work): Unit<Answer> {
  const found = yield* rows(
    db
      .selectFrom('cases')
      .select(['id', 'no', 'item', 'version', 'done', 'submitted_on'])
      .where('applicant', '=', work.actor.id)
      .orderBy('submitted_on', 'desc')
      .orderBy('no', 'desc')
      .limit(LIST),
  )
  const list = []
  for (const line of found) {
    const instead = unshownCase(line, work.lang)
    list.push(yield* surviving(work, summaryOf(work, line), { row: { what: 'cases', case: line.id }, instead }))
  }
  return done(200, list)
}

function* summaryOf(work: Work, { id, submitted_on }: Pick<CaseRow, 'id' | 'submitted_on'>): Unit<CaseSummary> {
  const running = yield* findCase(work, id)
  if (!running) throw new Error(`case ${id} is gone`)
  const { item, state } = running
  return inItem(item, () => caseSummary(work, item, state, submitted_on))
}

export function* readCase(work: Work, id: string): Unit<Answer> {
  const seen = yield* seenCase(work, id)
  if (!seen) return refuse('api/unknown-case')
  if (work.actor.kind === 'staff')
    yield* noteLook(work, { kind: 'opened', action: 'case.read', caseId: id, fields: [] })
  return done(200, yield* viewCase(work, seen, seen.bearer))
}

/** Where a file's bytes are, for whoever may have them now. That they were given out is written down in the same unit. */
export function* readFile(work: Work, { id, how }: { id: string; how: 'download' | 'preview' }): Unit<Answer> {
  const file = yield* fileRow(id)
  if (!file || file.state === 'dropped') return refuse('file/unknown')
  const look = (kind: 'opened' | 'downloaded' | 'denied', field: Pointer) =>
    noteLook(work, { kind, action: 'file.read', caseId: file.case_id, fields: [field] })
  const { allowed, field } = yield* placeBefore(work, file)
  if (!allowed) {
    yield* look('denied', field)
    return refuse('file/unknown')
  }
  const { name, type, size, state, store_key: key } = file
  const picture = type.startsWith('image/')
  if (state === 'rejected') return refuse('file/rejected')
  if (how === 'preview' && !picture) return refuse('file/no-picture')
  if (how === 'download' && state !== 'clean') return refuse(picture ? 'file/look-only' : 'file/not-scanned')
  yield* look(how === 'download' ? 'downloaded' : 'opened', field)
  return done(200, { name, type, size, key })
}

/** The field in which it stands, and whether this is its owner, its case's applicant, or an officer who may see that field. */
function* placeBefore(work: Work, { id, case_id, owner }: FileRow): Unit<{ allowed: boolean; field: Pointer }> {
  if (case_id === null)
    return { allowed: permits('file.read', { is: owner === work.actor.id ? ['owner'] : [] }), field: id }
  const seen = yield* seenCase(work, case_id)
  if (!seen) return { allowed: false, field: id }
  const field = placeOfFile(seen, id) ?? id
  if (!permits('file.read', seen.bearer)) return { allowed: false, field }
  return { allowed: !hiddenFiles(seen, [id], yield* hiddenFrom(work, seen, seen.bearer)).has(id), field }
}

/** GET inbox.csv: that the list was taken along is written down. */
export function* exportInbox(work: Work): Unit<Answer> {
  yield* noteLook(work, { kind: 'exported', action: 'inbox.export', caseId: null, fields: [] })
  return yield* readInbox(work)
}

/** GET inbox: what waits at the posts of this person. */
export function* readInbox(work: Work): Unit<Answer> {
  const waiting: TaskView[] = []
  for (const task of yield* tasksAt(work)) {
    const row = { what: 'inbox', case: task.case_id }
    const view = yield* surviving(work, waitingAt(work, task), { row, instead: undefined })
    if (view === 'elsewhere') continue
    waiting.push(view ?? unshownTask(task, yield* columnsOf(task.case_id), work.lang))
  }
  return done(200, inboxView(work, waiting, (yield* newestItems(work)).filter(isRunnable)))
}

/** `elsewhere`: the post has it, this person has not. */
function* waitingAt(work: Work, task: TaskRow): Unit<TaskView | 'elsewhere'> {
  const running = yield* findCase(work, task.case_id)
  if (!running) throw new Error(`case ${task.case_id} is gone`)
  const { item, state } = running
  return inItem(item, () => taskView(work, { task, item, state }) ?? 'elsewhere')
}

function* columnsOf(id: string): Unit<Pick<CaseRow, 'no' | 'item'> | undefined> {
  return yield* row(db.selectFrom('cases').select(['no', 'item']).where('id', '=', id))
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
