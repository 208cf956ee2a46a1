// What has happened to a case, as this reader may know it.
import type { TimelineEntry } from '@yichuang/client'
import { canonical, type FieldSchema, fieldsOf, type Json, own, type Pointer, sayText } from '@yichuang/definition'
import type { Entry, Item, MovedLimit } from '@yichuang/flow'
import { listedForm, saidSchema } from './form.ts'
import { deskTitle, type PlaceContext } from './place.ts'
import { wordsOf } from './words.ts'

export interface TimelineContext extends PlaceContext {
  as: 'applicant' | 'staff'
  channel: 'online' | 'window'
  /** Titles of the notices of each entry, by `seq`. */
  documents: Map<number, string[]>
}

export function timelineOf(item: Item, entries: Entry[], context: TimelineContext): TimelineEntry[] {
  const { lang, documents } = context
  return entries.map((entry, index) => {
    const { seq, at, on, kind, event, actor, to } = entry
    const note =
      kind === 'calendar'
        ? movedOf(entry, item, context)
        : (noteOf(entry, item, context) ?? changesOf(entries.slice(0, index + 1), item, context))
    const { name } = actor
    return {
      seq,
      at,
      on,
      kind,
      event,
      title: titleOf(entry, item, context),
      who: actor.kind === 'system' ? wordsOf(lang).system : name,
      ...(actor.desk ? { post: deskTitle(item.bundle, actor.desk, context) } : {}),
      ...(actor.for ? { for: context.county.directory.people[actor.for]?.name ?? actor.for } : {}),
      to: sayText(item.bundle, lang, to),
      ...(note ? { note } : {}),
      documents: documents.get(seq) ?? [],
    }
  })
}

function titleOf({ kind, event }: Entry, { bundle }: Item, { lang, channel }: TimelineContext): string {
  const words = wordsOf(lang)
  if (kind === 'calendar') return words.recomputed
  if (kind === 'migration') return words.migrated
  if (kind === 'event' && event === 'start') return words.start[channel]
  if (kind === 'event') {
    const title = Object.hasOwn(bundle.service.events, event) ? bundle.service.events[event]?.title : undefined
    return sayText(bundle, lang, title ?? event, `/service/events/${event}/title`)
  }
  const limits = Object.hasOwn(bundle.service.limits, event) ? bundle.service.limits[event] : undefined
  const title = (Array.isArray(limits) ? limits[0] : limits)?.title ?? event
  return words.limitPassed(sayText(bundle, lang, title, `/service/limits/${event}/title`))
}

/** Which limits a calendar moved, from when to when, and by which notice. */
function movedOf({ payload }: Entry, { bundle }: Item, { lang }: TimelineContext): string {
  const words = wordsOf(lang)
  const { cause, limits } = payload as unknown as { cause: string; limits: MovedLimit[] }
  const lines = limits.map(({ limit, title, from, to }) =>
    words.moved(sayText(bundle, lang, title, `/service/limits/${limit}/title`), words.day(from), words.day(to)),
  )
  return [...lines, words.becauseOf(cause)].join('\n')
}

/**
 * What was written with an act. Opinions are the office's own until a document says them: an applicant reads only
 * what was addressed to him, or what he wrote.
 */
function noteOf({ payload, form, actor }: Entry, { bundle }: Item, { as }: TimelineContext): string | undefined {
  if (form === undefined || form === bundle.service.start.form) return undefined
  if (as === 'applicant' && actor.kind !== 'resident' && !asksFields(bundle.forms[form]?.schema)) return undefined
  const { note, reason, opinion } = isObject(payload) ? payload : {}
  return [note, reason, opinion].find((text): text is string => typeof text === 'string' && text !== '')
}

/** What an act changed in the application, by the titles of the fields: whoever goes on with the case looks there first. */
function changesOf(entries: Entry[], { bundle }: Item, { lang }: TimelineContext): string | undefined {
  const { form } = bundle.service.start
  const said = entries.flatMap(({ changed }) => {
    const data = own(changed, 'data')
    const value = isObject(data) ? own(data, form) : undefined
    return value === undefined ? [] : [{ value, changed }]
  })
  const [before, now] = said.slice(-2)
  if (!before || !now || now.changed !== entries[entries.length - 1]?.changed) return undefined
  const schema = saidSchema(bundle.forms[form]?.schema ?? {}, bundle, lang)
  const spelt = (value: Json, at: Pointer) => canonical(valueAt(value, at) ?? null)
  const titles = fieldsOf(schema)
    .filter(({ pointer }) => spelt(before.value, pointer) !== spelt(now.value, pointer))
    .map(({ title }) => title)
  const { comma, changed } = wordsOf(lang)
  return titles.length === 0 ? undefined : changed(titles.join(comma))
}

export const valueAt = (value: Json, pointer: Pointer): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((at, name) => (isObject(at) ? own(at, name) : undefined), value)

/** A form that lists fields of another one is addressed to the applicant. */
const asksFields = (schema: FieldSchema | undefined): boolean =>
  Object.values(schema?.properties ?? {}).some((field) => listedForm(field) !== undefined)

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
