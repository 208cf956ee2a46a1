// What others have done to a case since its reader looked: who, when, and field by field what is another now.
import type { CaseChange, FieldChange } from '@yichuang/client'
import { canonical, fieldsOf, type Json, own, sayText } from '@yichuang/definition'
import type { Entry } from '@yichuang/flow'
import type { Work } from '../county/work.ts'
import { placesOf } from '../policy/classes.ts'
import { maskedForm } from '../policy/masked-form.ts'
import { shown } from '../policy/shown.ts'
import { sightOf } from '../policy/sight.ts'
import { byOffice, type CaseFile, changesIn, mayRead, type Reader } from './case.ts'
import { formView, seenValue } from './form.ts'
import { partsAt, saidValue } from './said-value.ts'
import { timelineOf, valueAt } from './timeline.ts'

/** More than this nobody reads; the newest are told. */
const MOST = 50

export function changesSince(
  work: Work,
  file: CaseFile,
  { reader, seen }: { reader: Reader; seen: number },
): CaseChange[] {
  const { item, state, entries } = file
  const { lang, county } = work
  const { as } = reader
  const lines = timelineOf(item, entries, { county, lang, as, channel: state.channel, documents: new Map() })
  const data: Record<string, Json> = {}
  const changes: CaseChange[] = []
  for (const [index, entry] of entries.entries()) {
    const fields = entry.seq > seen ? fieldsOfEntry(work, file, { reader, entry, data }) : []
    Object.assign(data, entry.changed['data'])
    const line = lines[index]
    if (entry.seq <= seen || !line) continue
    const { documents: _, kind: __, event: ___, note, ...told } = line
    // The note of a corrected application names its fields; here they stand themselves.
    const kept = note !== undefined && entry.form !== item.bundle.service.start.form ? { note } : {}
    changes.push({ ...told, ...kept, from: sayText(item.bundle, lang, entry.from), fields })
  }
  const newest = changes.slice(-MOST)
  const through = changesIn(file, sightOf(reader.bearer))
  return newest.map((change) => shown('CaseChange', change, through))
}

interface Looked {
  reader: Reader
  entry: Entry
  /** The case's forms before the entry. */
  data: Record<string, Json>
}

function fieldsOfEntry(work: Work, file: CaseFile, { reader, entry, data }: Looked): FieldChange[] {
  const { item, files } = file
  const { lang, county } = work
  const telling = { lang, files: new Map(files.map(({ id, name }) => [id, name])) }
  const changed = (entry.changed['data'] ?? {}) as Record<string, Json>
  return Object.entries(changed).flatMap(([form, value]) => {
    const view = mayRead(form, file, reader)
      ? formView(form, { bundle: item.bundle, county, lang, hides: reader.hides })
      : undefined
    if (!view) return []
    const was = seenValue(form, own(data, form) ?? {}, reader.hides)
    const is = seenValue(form, value, reader.hides)
    // Whether something changed is seen on what there is; what it says, on what this reader may see of it.
    const place = placesOf(item.bundle.forms[form]?.schema ?? {})
    const masked = (of: Json) =>
      maskedForm(place, of, { sight: sightOf(reader.bearer), office: byOffice(form, file) }).value
    const [wasShown, isShown] = [masked(was), masked(is)]
    return fieldsOf(view.schema).flatMap(({ pointer, title }): FieldChange[] => {
      const [before, after] = [valueAt(was, pointer), valueAt(is, pointer)]
      if (canonical(before ?? null) === canonical(after ?? null)) return []
      const parts = partsAt(view.schema, pointer)
      const said = {
        before: saidValue(valueAt(wasShown, pointer), parts, telling),
        after: saidValue(valueAt(isShown, pointer), parts, telling),
      }
      return [
        {
          at: `/${form}${pointer}`,
          title,
          ...(said.before === undefined ? {} : { before: said.before }),
          ...(said.after === undefined ? {} : { after: said.after }),
        },
      ]
    })
  })
}
