// What staff read off a filled form: what it lacks, and which field a file stands in. Comes with the forms room.
import type { CaseView } from '@yichuang/client'
import { type FieldSchema, fieldsOf, type Json, missing, own, type Pointer } from '@yichuang/definition'

/** Titles of the fields that are required and not there. */
export function gapsOf(schema: FieldSchema, form: Json): string[] {
  const titles = new Map(fieldsOf(schema).map((field) => [field.pointer, field.title]))
  return missing(schema, form).map((pointer) => titles.get(pointer) ?? pointer)
}

/** What the application lacks, while something that can be done now names fields to be supplied; after that, nothing. */
export function openGaps(view: CaseView): string[] {
  const [application] = view.forms
  const listing = view.actions.some(({ form }) => Object.values(form?.schema.properties ?? {}).some(listsFields))
  return listing && application ? [...gapsOf(application.schema, application.value), ...rejectedPapers(view)] : []
}

/** Titles of the fields whose file did not pass the safety check: as good as missing. */
export function rejectedPapers(view: CaseView): string[] {
  const held = fieldsOfFiles(view)
  return Object.values(view.files).flatMap(({ id, state }) => (state === 'rejected' ? (held.get(id) ?? []) : []))
}

/** Title of the field that holds each file. A file that was replaced is in none. */
export function fieldsOfFiles({ forms, files }: CaseView): Map<string, string> {
  const held = new Map<string, string>()
  for (const { schema, value } of forms) {
    for (const { pointer, title } of fieldsOf(schema)) {
      const id = valueAt(value, pointer)
      if (typeof id === 'string' && own(files, id)) held.set(id, title)
    }
  }
  return held
}

const listsFields = ({ items }: FieldSchema): boolean =>
  items?.oneOf?.some((choice) => typeof choice.const === 'string' && choice.const.startsWith('/')) === true

function valueAt(value: Json, pointer: Pointer): Json | undefined {
  let at: Json | undefined = value
  for (const name of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return undefined
    at = own(at, name)
  }
  return at
}
