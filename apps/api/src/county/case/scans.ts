// A file's way from quarantine to clean or rejected, and those that belong nowhere and go.
import type { Instant } from '@yichuang/definition'
import type { Verdict } from '../../host.ts'
import { db, type FileRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'

/** Files that no scanner has spoken about, those that have waited longest first. */
export function* dueScans(now: Instant, atMost: number): Unit<FileRow[]> {
  return yield* rows(db.selectFrom('files').selectAll().where('scan_at', '<=', now).orderBy('scan_at').limit(atMost))
}

export function* earliestScan(): Unit<Instant | undefined> {
  const found = yield* row(db.selectFrom('files').select((of) => of.fn.min('scan_at').as('due')))
  return found?.due ?? undefined
}

export function* beginScan(id: string): Unit<void> {
  yield* rows(db.updateTable('files').set({ state: 'scanning' }).where('id', '=', id).where('scan_at', 'is not', null))
}

/** The verdict stands: what was found harmful once is not asked about again. */
export function* settleScan(id: string, verdict: Exclude<Verdict, 'unscanned'>): Unit<void> {
  yield* rows(
    db
      .updateTable('files')
      .set({ state: verdict, scan_at: null })
      .where('id', '=', id)
      .where('scan_at', 'is not', null),
  )
}

/** The scanner could not tell: nobody gets the file until it can. */
export function* postponeScan(id: string, until: Instant): Unit<void> {
  yield* rows(
    db
      .updateTable('files')
      .set((of) => ({ scan_at: until, scans: of('scans', '+', 1) }))
      .where('id', '=', id)
      .where('scan_at', 'is not', null),
  )
}

/** Files that were uploaded before `before` and never sent in. From now on no form can name them. */
export function* dropOrphans(before: Instant, atMost: number): Unit<Pick<FileRow, 'id' | 'store_key'>[]> {
  const found = yield* rows(
    db
      .selectFrom('files')
      .select(['id', 'store_key'])
      .where('case_id', 'is', null)
      .where('at', '<', before)
      .orderBy('at')
      .limit(atMost),
  )
  for (const { id } of found) {
    yield* rows(db.updateTable('files').set({ state: 'dropped', scan_at: null }).where('id', '=', id))
  }
  return found
}

/** Its bytes are gone. */
export function* forgetFile(id: string): Unit<void> {
  yield* rows(db.deleteFrom('files').where('id', '=', id).where('state', '=', 'dropped'))
}
