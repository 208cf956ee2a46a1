// Does a value have the shape of its file? Every difference as a trouble with its place.
import { Validator } from '@cfworker/json-schema'
import type { SchemaName } from '../format/schemas.ts'
import { schemas } from '../format/schemas.ts'
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { likeliest } from './likeliest.ts'
import { wordsFor } from './words-for.ts'

const made = new Map<SchemaName, Validator>()

/** `value` must already have passed `jsonTroubles`. `at` is put before each place. */
export function shapeTroubles(name: SchemaName, value: Json, at: string): Trouble[] {
  const { valid, errors } = validatorOf(name).validate(value)
  if (valid) return []
  const seen = new Set<string>()
  return likeliest(errors)
    .flatMap((error) => wordsFor(error, { schema: schemas[name], value, at }))
    .filter(({ code, at: place, params }) => {
      const key = `${place} ${code} ${params?.['key'] ?? ''}`
      return !seen.has(key) && seen.add(key)
    })
}

function validatorOf(name: SchemaName): Validator {
  const known = made.get(name)
  if (known) return known
  // A copy: the library writes its own marks into the schema.
  const fresh = new Validator(JSON.parse(JSON.stringify(schemas[name])) as object, '2020-12', false)
  made.set(name, fresh)
  return fresh
}
