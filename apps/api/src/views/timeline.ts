// What has happened to a case, as this reader may know it.
import type { TimelineEntry } from '@yichuang/client'
import { type FieldSchema, type Json, sayText } from '@yichuang/definition'
import type { Entry, Item } from '@yichuang/flow'
import { listedForm } from './form.ts'
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
  return entries.map((entry) => {
    const { seq, at, on, kind, event, actor, to } = entry
    const note = noteOf(entry, item, context)
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
  if (kind === 'event' && event === 'start') return words.start[channel]
  if (kind === 'event') {
    const title = Object.hasOwn(bundle.service.events, event) ? bundle.service.events[event]?.title : undefined
    return sayText(bundle, lang, title ?? event, `/service/events/${event}/title`)
  }
  const limits = Object.hasOwn(bundle.service.limits, event) ? bundle.service.limits[event] : undefined
  const title = (Array.isArray(limits) ? limits[0] : limits)?.title ?? event
  return words.limitPassed(sayText(bundle, lang, title, `/service/limits/${event}/title`))
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

/** A form that lists fields of another one is addressed to the applicant. */
const asksFields = (schema: FieldSchema | undefined): boolean =>
  Object.values(schema?.properties ?? {}).some((field) => listedForm(field) !== undefined)

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
