// The schema of a merge patch (RFC 7396) of a file, from the file's own.
import type { Schema } from './standard.ts'
import type { Json } from './words.ts'

/**
 * Nothing is required, and every member may be null (taken away). Lists are replaced whole, so what is in them stays
 * complete.
 */
export function patchOf(schema: Schema): Schema {
  const { required, minProperties, ...rest } = schema
  const changed: Schema = { ...rest }
  for (const keyword of ['properties', 'patternProperties', '$defs']) {
    const members = rest[keyword]
    if (isSchema(members)) {
      changed[keyword] = Object.fromEntries(
        Object.entries(members).map(([name, of]) => [
          name,
          keyword === '$defs' ? patch(of) : { anyOf: [patch(of), { type: 'null' }] },
        ]),
      )
    }
  }
  if (Array.isArray(rest['anyOf'])) changed['anyOf'] = rest['anyOf'].map(patch)
  return changed
}

const patch = (of: Json): Json => (isSchema(of) ? patchOf(of) : of)
const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
