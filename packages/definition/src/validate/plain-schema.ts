// A schema as the engine gets it: a copy that holds what we know, with patterns kept from long texts.
import { SCHEMA_BUDGET } from './budget.ts'
import { type AnySchema, APPLICATORS, ASSERTIONS, type SchemaObject, STORES } from './keywords.ts'

/** The schema that a copy was made of: annotations such as `computed` are read there. */
export type Origins = WeakMap<SchemaObject, SchemaObject>

/**
 * The engine writes into the schema it is given (published ones are frozen), takes every unknown keyword for a schema
 * and names no place for `false`. So it gets a copy without annotations, in which `false` is spelled `{ "not": {} }`.
 */
export function plainSchema(schema: AnySchema, origins: Origins): SchemaObject {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} }
  const plain: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (has(ASSERTIONS, keyword)) plain[keyword] = value
    else if ((STORES as readonly string[]).includes(keyword)) plain[keyword] = copied(value, 'map', origins)
    else if (has(APPLICATORS, keyword)) plain[keyword] = copied(value, APPLICATORS[keyword]?.holds, origins)
  }
  const copy = typeof plain['pattern'] === 'string' ? guarded(plain, plain['pattern']) : plain
  origins.set(copy, schema)
  return copy
}

const has = (list: object, key: string): boolean => Object.hasOwn(list, key)

/** The schema was found well-formed before. */
function copied(value: unknown, holds: 'one' | 'list' | 'map' | undefined, origins: Origins): unknown {
  if (holds === 'list') return (value as AnySchema[]).map((part) => plainSchema(part, origins))
  if (holds === 'one') return plainSchema(value as AnySchema, origins)
  const map: Record<string, SchemaObject> = Object.create(null)
  for (const [key, schema] of Object.entries(value as Record<string, AnySchema>))
    map[key] = plainSchema(schema, origins)
  return map
}

/** The engine tries a pattern even on a text that is already too long; here the pattern waits for the length. */
function guarded({ pattern: _, ...rest }: Record<string, unknown>, pattern: string): SchemaObject {
  const most = Math.min(Number(rest['maxLength'] ?? SCHEMA_BUDGET.patternInput), SCHEMA_BUDGET.patternInput)
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema.
  const within = { if: { maxLength: most }, then: { pattern } }
  const others = Array.isArray(rest['allOf']) ? rest['allOf'] : []
  return { ...rest, maxLength: most, allOf: [...others, within] }
}
