// The log of who looked at what: cases, revealed fields, papers, lists taken along, and what was refused; never a value. Rows stand.
import type { Instant, Pointer } from '@yichuang/definition'
import { type CaseState, instantOf, msOf } from '@yichuang/flow'
import type { Action } from '../../policy/table.ts'
import { db, type LookRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface Looked {
  kind: LookRow['kind']
  action: Action
  caseId: string | null
  /** Pointers, or the id of a file. */
  fields: readonly Pointer[]
  reason?: string
}

export function* noteLook({ actor, now }: Work, { kind, action, caseId, fields, reason }: Looked): Unit<void> {
  const line = { kind, person: actor.id, action, case_id: caseId, fields: JSON.stringify(fields) }
  // Pages ask again by themselves: the same thing within the hour is one look. What is taken along is one each time.
  if (!EACH.includes(kind) && (yield* isKnown(line, instantOf(msOf(now) - HOUR)))) return
  yield* rows(db.insertInto('looks').values({ ...line, reason: reason ?? null, at: now }))
}

const HOUR = 3_600_000
const EACH: readonly LookRow['kind'][] = ['revealed', 'downloaded', 'exported']

function* isKnown(
  line: Pick<LookRow, 'kind' | 'person' | 'action' | 'case_id' | 'fields'>,
  since: Instant,
): Unit<boolean> {
  const found = yield* row(
    db
      .selectFrom('looks')
      .select('id')
      .where('person', '=', line.person)
      .where('at', '>', since)
      .where('kind', '=', line.kind)
      .where('action', '=', line.action)
      .where('case_id', 'is', line.case_id)
      .where('fields', '=', line.fields)
      .limit(1),
  )
  return found !== undefined
}

/** What others than its applicant have looked at in one case, the newest first. */
export function* looksAt({ id, applicant }: CaseState): Unit<LookRow[]> {
  const found = db.selectFrom('looks').selectAll().where('case_id', '=', id).where('kind', '!=', 'denied')
  return yield* rows(found.where('person', '!=', applicant.id).orderBy('id', 'desc').limit(PAGE))
}

/** A page of the whole log, the newest first. */
export function* looksBefore(id: number | undefined): Unit<(LookRow & { no: string | null })[]> {
  const all = db
    .selectFrom('looks')
    .leftJoin('cases', 'cases.id', 'looks.case_id')
    .selectAll('looks')
    .select('cases.no')
  const page = id === undefined ? all : all.where('looks.id', '<', id)
  return yield* rows(page.orderBy('looks.id', 'desc').limit(PAGE))
}

export const PAGE = 200
