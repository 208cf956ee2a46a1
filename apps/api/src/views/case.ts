// One case as one reader sees it.
import type { CaseSummary, CaseView, FileView } from '@yichuang/client'
import { called, type Json, type Lang, maskName, own, type Pointer, sayText } from '@yichuang/definition'
import {
  type CaseState,
  type Clock,
  clocks,
  type Entry,
  type Item,
  pathOf,
  type Task,
  tasks,
  titleOf,
} from '@yichuang/flow'
import type { Work } from '../county/work.ts'
import { placesOf } from '../policy/classes.ts'
import { type MaskedForm, mapTexts, maskedForm } from '../policy/masked-form.ts'
import { type Bearer, mayOf, ON_A_CASE } from '../policy/permits.ts'
import { redactor } from '../policy/redact.ts'
import { type Changes, shown } from '../policy/shown.ts'
import { IN_LISTS, type Sight, sightOf } from '../policy/sight.ts'
import { actionsOf } from './action.ts'
import { clockView } from './clock.ts'
import { documentView, type Issued } from './document.ts'
import { formView, isHidden, saidSchema, seenValue } from './form.ts'
import { holderLine, holdersOf, wayOf } from './place.ts'
import { timelineOf } from './timeline.ts'
import { sayTitles } from './titles.ts'
import { wordsOf } from './words.ts'

/** What the store keeps of a case. */
export interface CaseFile {
  item: Item
  state: CaseState
  entries: Entry[]
  documents: Issued[]
  files: FileView[]
  /** How many more there are that this reader may not see. */
  hidden?: number
}

export interface Reader {
  as: 'applicant' | 'staff'
  /** Pointers into the case's data that this reader may not see. */
  hides: Pointer[]
  bearer: Bearer
}

/** `submittedOn` is the legal date of the start. */
function summaryOf(work: Work, item: Item, state: CaseState, submittedOn: string): CaseSummary {
  const { lang, world, county, now } = work
  const waiting = tasks(item, state, world)
  const next = running(clocks(item, state, { ...world, county }, now))[0]
  const say = (text: string) => sayText(item.bundle, lang, text)
  return {
    id: state.id,
    no: state.no,
    item: { id: item.id, name: say(item.bundle.service.name), version: item.version },
    state: {
      path: pathOf(item, state.value),
      title: sayTitles(item.bundle, lang, titleOf(item, state.value)),
      done: state.status === 'done',
    },
    applicant: state.applicant.name,
    submittedOn,
    holder: holderLine(holdersOf(item, waiting, state, work), lang),
    ...(next
      ? {
          next: {
            title: clockView(next, item.bundle, lang).title,
            due: next.due,
            colour: next.colour,
            provisional: next.provisional,
          },
        }
      : {}),
    asked: waiting.some((task) => isAsked(task, work)),
  }
}

export function caseView(work: Work, file: CaseFile, reader: Reader): CaseView {
  const { item, state, entries } = file
  const { lang, world, now, county } = work
  const { bundle } = item
  const limits = clocks(item, state, { ...world, county }, now)
  const sight = sightOf(reader.bearer)
  const context = { bundle, county, lang, hides: reader.hides, sight }
  const result = resultOf(item, state, work)
  const asks = asksOf(file, limits, work)
  const masked = maskedForms(file, sight)
  const changes = changesIn(file, sight)
  const view: CaseView = {
    ...summaryOf(work, item, state, entries[0]?.on ?? ''),
    seq: state.seq,
    now,
    county: county.county.name,
    channel: state.channel,
    as: reader.as,
    holders: holdersOf(item, tasks(item, state, world, now), state, work),
    clocks: limits
      .filter(({ shown, state: at }) => shown || at !== 'ended')
      .map((clock) => clockView(clock, bundle, lang)),
    path: wayOf(item, state, entries, lang),
    forms: [...masked].flatMap(([name, { value: found, masked: at }]) => {
      const form = mayRead(name, file, reader) ? formView(name, { ...context, chosen: found }) : undefined
      if (!form) return []
      const value = byOffice(name, file) ? mapTexts(found, changes.written) : found
      const covered = at.filter((pointer) => !isHidden(`/${name}${pointer}`, reader.hides))
      return [{ ...form, value: seenValue(name, value, reader.hides), ...(covered.length ? { masked: covered } : {}) }]
    }),
    files: Object.fromEntries(file.files.map((one) => [one.id, one])),
    ...(file.hidden ? { filesHidden: file.hidden } : {}),
    timeline: timelineOf(item, entries, {
      county,
      lang,
      as: reader.as,
      channel: state.channel,
      documents: noticesBySeq(file, lang),
    }),
    documents: file.documents.map((one) => documentView(one, work)),
    actions: actionsOf(work, item, state, context),
    may: mayOf(ON_A_CASE, reader.bearer),
    ...(asks ? { asks } : {}),
    ...(result ? { result } : {}),
  }
  return shown('CaseView', view, changes)
}

/** Every form of the case as this sight has it. */
const maskedForms = (file: CaseFile, sight: Sight): Map<string, MaskedForm> =>
  new Map(
    Object.entries(file.state.data).map(([name, value]) => {
      const place = placesOf(file.item.bundle.forms[name]?.schema ?? {})
      return [name, maskedForm(place, value, { sight, office: byOffice(name, file) })]
    }),
  )

/** Filled by officers, and by nobody else. */
export const byOffice = (form: string, { item, entries }: CaseFile): boolean =>
  form !== item.bundle.service.start.form &&
  !entries.some((entry) => entry.form === form && entry.actor.kind === 'resident')

/** What the texts of this case go through: they may repeat what any form of it says, or said before a correction. */
export function changesIn(file: CaseFile, sight: Sight): Changes {
  const { item, state, entries } = file
  const said = Object.values(sight).includes('masked') ? entries.map(({ changed }) => own(changed, 'data')) : []
  const told = said.flatMap((data) =>
    Object.entries(isObject(data) ? data : {}).flatMap(
      ([form, value]) =>
        maskedForm(placesOf(item.bundle.forms[form]?.schema ?? {}), value, { sight, office: byOffice(form, file) })
          .told,
    ),
  )
  const { name } = state.applicant
  if (sight.basic === 'masked') told.push([name, maskName(name)])
  return changesFor(sight, told)
}

/** What the texts of an answer go through on their way to a reader of this sight. */
function changesFor(sight: Sight, told: readonly [string, string][]): Changes {
  const written = redactor(sight, told)
  return {
    party: sight.basic === 'masked' ? maskName : asItIs,
    person: written,
    written,
    paper: sight.papers === 'masked' ? written : asItIs,
  }
}

const asItIs = (text: string): string => text
export const IN_A_LIST = changesFor(IN_LISTS, [])

/** A line of a list, where nobody's whole name stands. */
export const caseSummary = (...of: Parameters<typeof summaryOf>): CaseSummary =>
  shown('CaseSummary', summaryOf(...of), IN_A_LIST)

const running = (all: Clock[]): Clock[] =>
  all.filter(({ state }) => state === 'running').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))

const isAsked = ({ party, post, unit }: Task, { actor }: Work): boolean =>
  party !== undefined
    ? party === actor.id
    : actor.posts.some((held) => held.post === post && (unit === undefined || held.unit === unit))

/** An applicant reads what he wrote and what was asked of him; the office's own forms reach him as documents. */
export function mayRead(form: string, { item, entries }: CaseFile, { as }: Reader): boolean {
  if (as === 'staff' || form === item.bundle.service.start.form) return true
  return entries.some((entry) => entry.form === form && entry.actor.kind === 'resident')
}

/** The notices of each entry, as the item calls them. */
function noticesBySeq({ item, documents }: CaseFile, lang: Lang): Map<number, string[]> {
  const titles = new Map<number, string[]>()
  for (const { seq, notice, title } of documents) {
    const called = item.bundle.service.notices[notice]?.title ?? title
    titles.set(seq, [...(titles.get(seq) ?? []), sayText(item.bundle, lang, called)])
  }
  return titles
}

/** While some fields are open to the applicant: which, why, and until when. */
function asksOf({ item, state, entries }: CaseFile, limits: Clock[], { lang }: Work): CaseView['asks'] {
  const until = running(limits)[0]?.due
  if (!state.open?.length || until === undefined) return undefined
  const { bundle } = item
  const schema = bundle.forms[bundle.service.start.form]?.schema ?? {}
  const said = saidSchema(schema, bundle, lang)
  const titles = state.open.map((pointer) => called(said, pointer) ?? pointer)
  const asked = entries.findLast(({ payload }) => isObject(payload) && Array.isArray(payload['items']))?.payload
  const note = isObject(asked) && typeof asked['note'] === 'string' ? asked['note'] : ''
  return { pointers: state.open, titles, until, ...(note ? { note } : {}) }
}

function resultOf({ bundle }: Item, { result }: CaseState, { lang }: Work): CaseView['result'] {
  if (result === undefined) return undefined
  const own = bundle.service.results?.[String(result)]
  return { code: result, says: own ? sayText(bundle, lang, own) : (wordsOf(lang).results[result] ?? String(result)) }
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
