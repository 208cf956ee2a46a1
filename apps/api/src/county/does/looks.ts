// Who looked: for the applicant at his own data, for the auditor at everything.
import type { AuditLine, Look } from '@yichuang/client'
import { fieldsOf, type Json } from '@yichuang/definition'
import type { Item } from '@yichuang/flow'
import { permits } from '../../policy/permits.ts'
import { type Changes, shown } from '../../policy/shown.ts'
import { IN_LISTS } from '../../policy/sight.ts'
import { changesIn, IN_A_LIST } from '../../views/case.ts'
import { saidSchema } from '../../views/form.ts'
import { unitName } from '../../views/place.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { seenCase } from '../case/access.ts'
import { entriesOf, findCase } from '../case/cases.ts'
import { looksAt, looksBefore, noteLook } from '../case/looks.ts'
import { surviving } from '../case/surviving.ts'
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
  const page = yield* looksBefore(before)
  const said = new Map<string, Changes>()
  for (const { case_id, reason } of page) {
    if (case_id === null || reason === null || said.has(case_id)) continue
    // Nobody knows any more whose names to look for: then no reason is shown.
    const line = { row: { what: 'audit', case: case_id }, instead: WITHHELD }
    said.set(case_id, yield* surviving(work, namesIn(work, case_id), line))
  }
  const lines = page.map((line): AuditLine => {
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
      said.get(case_id ?? '') ?? IN_A_LIST,
    )
  })
  return done(200, lines)
}

/** What every text about a case goes through where it stands in a list: it may name whomever the case knows. */
function* namesIn(work: Work, id: string): Unit<Changes> {
  const running = yield* findCase(work, id)
  return running
    ? changesIn({ ...running, entries: yield* entriesOf(id), documents: [], files: [] }, IN_LISTS)
    : WITHHELD
}

const withheld = () => '***'
const WITHHELD: Changes = { party: withheld, person: withheld, written: withheld, paper: withheld }

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
