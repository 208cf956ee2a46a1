// The keywords of our JSON Schema dialect; every walk over a schema reads this one file.
import { joinPointer } from './pointer.ts'

/** A schema as it is met: perhaps a boolean, perhaps with keywords that our forms do not write. */
export type AnySchema = boolean | SchemaObject
export type SchemaObject = { readonly [keyword: string]: unknown }

/** How a keyword holds other schemas, and whether they are about the same value (`here`) or about parts of it. */
export const APPLICATORS: Readonly<Record<string, { holds: 'one' | 'list' | 'map'; here: boolean }>> = {
  not: { holds: 'one', here: true },
  if: { holds: 'one', here: true },
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema; nobody awaits this table.
  then: { holds: 'one', here: true },
  else: { holds: 'one', here: true },
  allOf: { holds: 'list', here: true },
  anyOf: { holds: 'list', here: true },
  oneOf: { holds: 'list', here: true },
  dependentSchemas: { holds: 'map', here: true },
  properties: { holds: 'map', here: false },
  patternProperties: { holds: 'map', here: false },
  additionalProperties: { holds: 'one', here: false },
  propertyNames: { holds: 'one', here: false },
  items: { holds: 'one', here: false },
  prefixItems: { holds: 'list', here: false },
  contains: { holds: 'one', here: false },
}

const text = (value: unknown): boolean => typeof value === 'string'
const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const count = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
const flag = (value: unknown): boolean => typeof value === 'boolean'
const texts = (value: unknown): boolean => Array.isArray(value) && value.every(text)
const type = (value: unknown): boolean => text(value) || texts(value)

/** Every other keyword that says something of a value, with the shape its own value must have. */
export const ASSERTIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $ref: text,
  title: text,
  type,
  const: () => true,
  enum: Array.isArray,
  required: texts,
  dependentRequired: (value) => isMap(value) && Object.values(value).every(texts),
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  minContains: count,
  maxContains: count,
  minLength: count,
  maxLength: count,
  pattern: text,
  format: text,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: number,
  minProperties: count,
  maxProperties: count,
  readOnly: flag,
}

/** Where schemas are kept for `$ref`. */
export const STORES = ['$defs', 'definitions'] as const

/** A schema directly inside another; `at` is its pointer from there. */
export interface Part {
  keyword: string
  schema: AnySchema
  here: boolean
  at: string
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isSchema = (value: unknown): value is AnySchema => typeof value === 'boolean' || isMap(value)

/** The schemas directly inside a schema, `$ref` not followed and stores left out. */
export function partsOf(schema: AnySchema): Part[] {
  if (typeof schema === 'boolean') return []
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const way = Object.hasOwn(APPLICATORS, keyword) ? APPLICATORS[keyword] : undefined
    return way === undefined ? [] : inside(keyword, value, way.here)
  })
}

/** The schemas kept in a store of this schema. */
export const storedIn = (schema: AnySchema): Part[] =>
  typeof schema === 'boolean' ? [] : STORES.flatMap((keyword) => inside(keyword, schema[keyword], false, 'map'))

function inside(keyword: string, value: unknown, here: boolean, holds = APPLICATORS[keyword]?.holds): Part[] {
  const part = (schema: unknown, at: string): Part[] => (isSchema(schema) ? [{ keyword, schema, here, at }] : [])
  if (holds === 'one') return part(value, `/${keyword}`)
  if (holds === 'list' && Array.isArray(value)) {
    return value.flatMap((schema, key) => part(schema, joinPointer(`/${keyword}`, key)))
  }
  if (holds === 'map' && isMap(value)) {
    return Object.entries(value).flatMap(([key, schema]) => part(schema, joinPointer(`/${keyword}`, key)))
  }
  return []
}
