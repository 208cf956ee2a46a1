// What a form taken in at the window still lacks, by the titles of its fields.
import { type FieldSchema, fieldsOf, type Json, missing } from '@yichuang/definition'

/** Titles of the fields that are required and not there. */
export function gapsOf(schema: FieldSchema, form: Json): string[] {
  const titles = new Map(fieldsOf(schema).map((field) => [field.pointer, field.title]))
  return missing(schema, form).map((pointer) => titles.get(pointer) ?? pointer)
}
