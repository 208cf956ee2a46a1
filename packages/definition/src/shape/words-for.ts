// A validator's error as a trouble of the table, with what was allowed.
import type { OutputUnit } from '@cfworker/json-schema'
import type { Schema } from '../format/standard.ts'
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { fromFragment, joinPointer, splitPointer, valueAt } from '../validate/pointer.ts'

interface Context {
  schema: Schema
  value: Json
  at: string
}

/** Usually one; a missing key is a trouble of its own each. */
export function wordsFor(error: OutputUnit, { schema, value, at }: Context): Trouble[] {
  const here = fromFragment(error.instanceLocation)
  const place = `${at}${here}`
  const limit = keywordAt(schema, error.keywordLocation)
  switch (error.keyword) {
    case 'required':
      return (limit as string[])
        .filter((key) => valueAt(value, joinPointer(here, key)) === undefined)
        .map((key) => ({ code: 'definition/missing', at: place, params: { key } }))
    case 'false':
      return [{ code: 'definition/unknown-key', at: place, params: { key: splitPointer(here).pop() ?? '' } }]
    case 'type':
      return [{ code: 'definition/wrong-type', at: place, params: { expected: String(limit) } }]
    case 'anyOf':
      return [{ code: 'definition/wrong-type', at: place, params: { expected: typesOf(limit, schema).join(' | ') } }]
    case 'enum':
    case 'const':
      return [{ code: 'definition/not-in-list', at: place, params: { allowed: [limit].flat().map(String).join(', ') } }]
    case 'pattern':
      return [{ code: 'definition/bad-spelling', at: place, params: { pattern: String(limit) } }]
    default:
      return [{ code: 'definition/out-of-bounds', at: place, params: { keyword: error.keyword, limit: String(limit) } }]
  }
}

/** What the schema says at a keyword's location; `$ref` on the way is followed. */
function keywordAt(schema: Schema, location: string): Json {
  let node: Json = schema
  for (const key of splitPointer(fromFragment(location))) {
    node = isObject(node) ? (node[key] ?? null) : Array.isArray(node) ? (node[Number(key)] ?? null) : null
    if (key === '$ref' && typeof node === 'string') node = valueAt(schema, node.slice(1)) ?? null
  }
  return node
}

function typesOf(branches: Json, schema: Schema): string[] {
  const types = (Array.isArray(branches) ? branches : []).flatMap((branch) => {
    const of =
      isObject(branch) && typeof branch['$ref'] === 'string' ? valueAt(schema, branch['$ref'].slice(1)) : branch
    return of !== undefined && isObject(of) ? String(of['type'] ?? 'any') : []
  })
  return [...new Set(types)]
}

const isObject = (value: Json): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
