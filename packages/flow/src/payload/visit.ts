// Walks a value along its schema, into every branch that may speak of it.
import { type FieldSchema, type Json, own } from '@yichuang/definition'

/** Sees a field with its schema and place; what it answers takes the value's place. */
export type See = (schema: FieldSchema, value: Json, at: string) => Json

/** The value with every answer in its place; the value itself is not touched. */
export function visit(schema: FieldSchema, value: Json, see: See): Json {
  return walk(schema, value, '', { see, root: schema, depth: 0 })
}

interface Walk {
  see: See
  root: FieldSchema
  depth: number
}

// A `$ref` that leads to itself must end.
const MAX_DEPTH = 100

function walk(schema: FieldSchema, value: Json, at: string, { see, root, depth }: Walk): Json {
  if (depth > MAX_DEPTH) return value
  const deeper = { see, root, depth: depth + 1 }
  let seen = see(schema, value, at)
  if (Array.isArray(seen)) {
    const { items } = schema
    if (items) seen = seen.map((item, i) => walk(items, item, `${at}/${i}`, deeper))
  } else if (typeof seen === 'object' && seen !== null) {
    const copy: { [key: string]: Json } = {}
    for (const [key, part] of Object.entries(seen)) {
      const field = own(schema.properties, key)
      copy[key] = field ? walk(field, part, `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, deeper) : part
    }
    seen = copy
  }
  for (const branch of branchesOf(schema, root)) seen = walk(branch, seen, at, deeper)
  return seen
}

function branchesOf(schema: FieldSchema, root: FieldSchema): FieldSchema[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], then, else: otherwise } = schema
  const target = $ref?.startsWith('#/$defs/') ? own(root.$defs, $ref.slice('#/$defs/'.length)) : undefined
  return [...allOf, ...anyOf, ...oneOf, then, otherwise, target].filter((branch) => branch !== undefined)
}
