// Who looked: for the applicant at his own data, for the auditor at everything.
import type { AuditLine, Look } from '@yichuang/client'
import { fieldsOf, type Json } from '@yichuang/definition'
import type { Item } from '@yichuang/flow'
import { permits } from '../../policy/permits.ts'
import { shown } from '../../policy/shown.ts'
import { IN_A_LIST } from '../../views/case.ts'
import { saidSchema } from '../../views/form.ts'
import { unitName } from '../../views/place.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { seenCase } from '../case/access.ts'
import { looksAt, looksBefore, noteLook } from '../case/looks.ts'
import type { LookRow } from '../store/tables.ts'
import type { Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

/** GET cases/{id}/looks */
export function* readLooks(work: Work, id: string): Unit<Answer> {
  const seen = yield* seenCase(work, id)
  if (!seen) return refuse('api/unknown-case')
  if (!permits('case.looks', seen.bearer)) {
    yield* noteLook(work, { kind: 'denied', action: 'case.looks', caseId: id, fields: [] })
    return refuse('api/unknown-case')
  }
  const looks = (yield* looksAt(seen.state)).map((line): Look => {
    const { at, kind, person, reason } = line
    return {
      at,
      kind: kind === 'opened' || kind === 'downloaded' ? kind : 'revealed',
      who: officer(work, person),
      fields: titlesOf(seen.item, line, work),
      ...(reason === null ? {} : { reason }),
    }
  })
  return done(200, looks)
}

/** GET audit: people by id, fields by pointer; what somebody wrote as a reason goes without names and numbers. */
export function* readAudit(work: Work, before: number | undefined): Unit<Answer> {
  const lines = (yield* looksBefore(before)).map((line): AuditLine => {
    const { id, at, kind, person, action, case_id, no, fields, reason } = line
    return shown(
      'AuditLine',
      {
        id,
        at,
        kind,
        person,
        who: officer(work, person),
        action,
        fields: JSON.parse(fields) as string[],
        ...(case_id === null ? {} : { case: { id: case_id, no: no ?? '' } }),
        ...(reason === null ? {} : { reason }),
      },
      IN_A_LIST,
    )
  })
  return done(200, lines)
}

/** An officer by name and office; a resident only by his index. */
function officer({ county }: Work, person: string): string {
  const member = Object.hasOwn(county.directory.people, person) ? county.directory.people[person] : undefined
  if (!member) return person
  const [post] = member.posts
  return post ? `${unitName(county, post.unit)} ${member.name}` : member.name
}

/** Fields by the titles that the applicant knows from his form; a file by the words for files. */
function titlesOf({ bundle }: Item, { fields }: LookRow, { lang }: Work): string[] {
  return (JSON.parse(fields) as Json[]).map(String).map((field) => {
    const [, form = ''] = field.split('/')
    const schema = Object.hasOwn(bundle.forms, form) ? bundle.forms[form]?.schema : undefined
    const at = field.slice(form.length + 1)
    const known =
      schema &&
      fieldsOf(saidSchema(schema, bundle, lang)).find(({ pointer }) => at === pointer || at.startsWith(`${pointer}/`))
    return known?.title ?? field
  })
}
