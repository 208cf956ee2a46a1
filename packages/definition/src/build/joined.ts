// A schema and what stands beside a reference to it, as one.
import { canonical } from '../canonical.ts'
import type { Json } from '../format/words.ts'

type Fields = { [keyword: string]: Json }

/** What a place may say in its own words about a shared block. */
const NOTES = [
  'title',
  'description',
  'default',
  'readOnly',
  'pii',
  'search',
  'material',
  'fieldsOf',
  'unitsOf',
  'computed',
]

/**
 * JSON Schema 2020-12 lets keywords stand beside `$ref` and wants both to hold. Notes are replaced, `required` is
 * united, `properties` are joined one by one, what only one side says is taken; `conflict` is the first keyword that
 * both say differently.
 */
export function joined(block: Fields, beside: Fields): { schema: Fields; conflict?: string } {
  const schema: Fields = { ...block }
  let conflict: string | undefined
  for (const [key, value] of Object.entries(beside)) {
    const there = schema[key]
    if (there === undefined || NOTES.includes(key) || canonical(there) === canonical(value)) schema[key] = value
    else if (key === 'required' && Array.isArray(there) && Array.isArray(value))
      schema[key] = [...new Set([...there, ...value])]
    else if (key === 'properties' && isFields(there) && isFields(value)) {
      const members: Fields = { ...there }
      for (const [name, field] of Object.entries(value)) {
        const known = members[name]
        const both =
          known !== undefined && isFields(known) && isFields(field) ? joined(known, field) : { schema: field }
        members[name] = both.schema
        if ('conflict' in both) conflict ??= both.conflict
      }
      schema[key] = members
    } else conflict ??= key
  }
  return conflict === undefined ? { schema } : { schema, conflict }
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
