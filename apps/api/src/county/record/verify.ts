// Verifies the log of one case, and of all cases in pages, so that no request looks at everything.
import type { Verified, VerifiedPage } from '@yichuang/client'
import { permits, standingOf } from '../../policy/permits.ts'
import { saysOf } from '../../views/record.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { bearerOf } from '../case/access.ts'
import { findCase } from '../case/cases.ts'
import { noteLook } from '../case/looks.ts'
import { surviving } from '../case/surviving.ts'
import { type CaseRow, db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { type Verdict, verdictOn } from './chain.ts'

/** Cases that one request looks at. */
export const PAGE = 50

/** GET cases/{case}/verify. What is kept is looked at as it lies there: no due limit acts before. */
export function* verifyCase(work: Work, id: string): Unit<Answer> {
  if (!(yield* mayVerify(work, id))) {
    if (yield* caseRow(id)) yield* noteLook(work, { kind: 'denied', action: 'case.verify', caseId: id, fields: [] })
    return refuse('api/unknown-case')
  }
  const found = yield* caseRow(id)
  const verdict = yield* verdictOf(id, found)
  return found || verdict.entries > 0 ? done(200, verified(work, verdict)) : refuse('api/unknown-case')
}

/** GET verify/{after}: the next cases by id; `numbers` is how many case numbers the county has given out. */
export function* verifyPage(work: Work, after: string): Unit<Answer> {
  const cases = yield* rows(db.selectFrom('cases').select('id').where('id', '>', after).orderBy('id').limit(PAGE))
  const logs = yield* rows(
    db
      .selectFrom('entries')
      .select('case_id as id')
      .distinct()
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(PAGE),
  )
  const ids = [...new Set([...cases, ...logs].map(({ id }) => id))].sort()
  const page = ids.slice(0, PAGE)
  const broken: VerifiedPage['broken'] = []
  let count = 0
  for (const id of page) {
    const found = yield* caseRow(id)
    if (found) count++
    const verdict = yield* verdictOf(id, found)
    if (verdict.broken) broken.push({ id, no: found?.no ?? '', ...verified(work, verdict) })
  }
  const last = page.length === PAGE ? page.at(-1) : undefined
  const answer: VerifiedPage = { cases: count, broken, numbers: yield* numbersGiven(), ...(last ? { next: last } : {}) }
  return done(200, answer)
}

/** The case itself may be what is broken: then whoever had a desk of it may still look. */
function* mayVerify(work: Work, id: string): Unit<boolean> {
  if (permits('case.verify', { is: standingOf(work.actor) })) return true
  const line = { row: { what: 'verify', case: id }, instead: undefined }
  const running = yield* surviving(work, findCase(work, id), line)
  if (running) return permits('case.verify', yield* bearerOf(work, running))
  const desks = yield* rows(db.selectFrom('desks').select(['post', 'unit']).where('case_id', '=', id))
  const had = desks.some(({ post, unit }) => work.actor.posts.some((own) => own.post === post && own.unit === unit))
  return permits('case.verify', { is: had ? ['earlier'] : [] })
}

function* caseRow(id: string): Unit<CaseRow | undefined> {
  return yield* row(db.selectFrom('cases').selectAll().where('id', '=', id))
}

function* verdictOf(id: string, found: CaseRow | undefined): Unit<Verdict> {
  return verdictOn(found, yield* rows(db.selectFrom('entries').selectAll().where('case_id', '=', id).orderBy('seq')))
}

/** Only a case that stands takes a number: fewer cases than numbers, and one has gone whole. */
function* numbersGiven(): Unit<number> {
  const found = yield* row(
    db
      .selectFrom('counters')
      .select((of) => of.fn.sum<number | null>('value').as('sum'))
      .where('name', 'like', 'case %'),
  )
  return found?.sum ?? 0
}

function verified({ lang }: Work, verdict: Verdict): Verified {
  const { entries, head, broken } = verdict
  return {
    ok: !broken,
    entries,
    head,
    ...(broken ? { brokenAt: broken.at } : {}),
    says: saysOf(verdict, lang),
  }
}
