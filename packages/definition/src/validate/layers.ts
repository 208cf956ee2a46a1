// What a schema says of one field, gathered from everywhere it says it.
import type { Json } from '../format/words.ts'
import { own } from '../own.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap, isSchema, type SchemaObject } from './keywords.ts'
import { resolve } from './reference.ts'

/**
 * The schemas that speak of the same value: the schema itself, what it refers to, `allOf`, the branch of `if` that
 * applies, alternatives. Without a value every branch applies.
 */
export const layersOf = (engine: Engine, schemas: readonly AnySchema[], value?: Json): SchemaObject[] =>
  gather(engine, schemas, (schema) => [
    ...alternatives(engine, schema, value),
    ...branchesOf(engine, schema, value),
    ...dependents(schema, value),
  ])

/** Only the schemas that speak of the value whatever it is. */
export const certainLayersOf = (engine: Engine, schemas: readonly AnySchema[]): SchemaObject[] =>
  gather(engine, schemas, () => [])

function gather(
  engine: Engine,
  schemas: readonly AnySchema[],
  sometimes: (schema: SchemaObject) => AnySchema[],
): SchemaObject[] {
  const layers: SchemaObject[] = []
  const add = (schema: AnySchema | undefined): void => {
    if (!isMap(schema) || layers.includes(schema)) return
    layers.push(schema)
    if (typeof schema['$ref'] === 'string') add(resolve(engine.root, schema['$ref']))
    if (schema['allOf'] !== undefined) for (const part of listOf(schema['allOf'])) add(part)
    for (const part of sometimes(schema)) add(part)
  }
  for (const schema of schemas) add(schema)
  return layers
}

function dependents({ dependentSchemas }: SchemaObject, value: Json | undefined): AnySchema[] {
  if (!isMap(dependentSchemas)) return []
  const counts = (name: string) => value === undefined || (isMap(value) && own(value, name) !== undefined)
  return Object.entries(dependentSchemas).flatMap(([name, part]) => (counts(name) && isSchema(part) ? [part] : []))
}

/** Alternatives that fit, or all of them when none does. The choices of a field (`const`, `enum`) say nothing of the field. */
function alternatives(engine: Engine, schema: SchemaObject, value: Json | undefined): AnySchema[] {
  if (schema['anyOf'] === undefined && schema['oneOf'] === undefined) return []
  return ['anyOf', 'oneOf'].flatMap((keyword) => {
    const ways = listOf(schema[keyword]).filter((way) => !isChoice(way))
    const fitting = value === undefined ? [] : ways.filter((way) => engine.fits(way, value))
    return fitting.length > 0 ? fitting : ways
  })
}

export const isChoice = (schema: AnySchema): boolean => isMap(schema) && ('const' in schema || 'enum' in schema)

export const listOf = (value: unknown): AnySchema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

function branchesOf(engine: Engine, schema: SchemaObject, value: Json | undefined): AnySchema[] {
  const condition = schema['if']
  if (!isSchema(condition)) return []
  const branches = value === undefined ? ['then', 'else'] : engine.fits(condition, value) ? ['then'] : ['else']
  return listOf(branches.map((branch) => schema[branch]))
}

/** The fields of a group in reading order, each with every schema that describes it. */
export function fieldsIn(layers: readonly SchemaObject[]): Map<string, AnySchema[]> {
  const fields = new Map<string, AnySchema[]>()
  for (const layer of layers) {
    if (!isMap(layer['properties'])) continue
    for (const [name, schema] of Object.entries(layer['properties'])) {
      if (isSchema(schema)) fields.set(name, [...(fields.get(name) ?? []), schema])
    }
  }
  return fields
}

/** The schemas of a list's item. */
export const itemsIn = (layers: readonly SchemaObject[], index: number): AnySchema[] =>
  layers.flatMap((layer) => {
    const first = layer['prefixItems']
    const item = Array.isArray(first) && index < first.length ? first[index] : layer['items']
    return isSchema(item) ? [item] : []
  })

/** The first layer's word for it. */
export function titleOf(layers: readonly SchemaObject[]): string | undefined {
  for (const { title } of layers) if (typeof title === 'string') return title
  return undefined
}

export const isGroup = (layers: readonly SchemaObject[]): boolean =>
  layers.some(({ type }) => type === 'object') || fieldsIn(layers).size > 0
