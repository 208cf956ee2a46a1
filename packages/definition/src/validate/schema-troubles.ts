// What is wrong with a schema itself: found when it is published, and once more before it runs.
import type { Pointer } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { SCHEMA_BUDGET } from './budget.ts'
import { type AnySchema, APPLICATORS, ASSERTIONS, isMap, isSchema, partsOf, STORES, storedIn } from './keywords.ts'
import { isSlow } from './pattern.ts'
import { resolve } from './reference.ts'
import { visitsOf } from './visits.ts'

/**
 * Malformed keywords, unknown or circular references, dangerous patterns, and whatever would cost too much.
 * `at` points into the schema. A schema with none of these is run; whether it says what its author meant is for `check`.
 */
export function schemaTroubles(schema: unknown): Trouble[] {
  if (!isSchema(schema)) return [{ code: 'form/schema-broken', at: '', params: { keyword: '' } }]
  const found: Trouble[] = []
  const size = { nodes: 0 }
  look(schema, '', { root: schema, depth: 0, size, found })
  if (size.nodes > SCHEMA_BUDGET.nodes) return [{ code: 'form/schema-too-big', at: '', params: { nodes: size.nodes } }]
  return found.length > 0 ? found : costTroubles(schema)
}

function costTroubles(schema: AnySchema): Trouble[] {
  try {
    const { count, loop } = visitsOf(schema)
    if (loop !== undefined) return [{ code: 'form/schema-loop', at: loop }]
    return count > SCHEMA_BUDGET.visits ? [{ code: 'form/schema-too-costly', at: '' }] : []
  } catch (error) {
    // A chain of references that is longer than the stack.
    if (error instanceof RangeError) return [{ code: 'form/schema-too-costly', at: '' }]
    throw error
  }
}

interface Search {
  root: AnySchema
  depth: number
  size: { nodes: number }
  found: Trouble[]
}

function look(schema: AnySchema, at: Pointer, search: Search): void {
  search.size.nodes += 1
  if (typeof schema === 'boolean' || search.size.nodes > SCHEMA_BUDGET.nodes) return
  if (search.depth > SCHEMA_BUDGET.depth) {
    search.found.push({ code: 'form/schema-too-deep', at })
    return
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (!isWellFormed(keyword, value)) search.found.push({ code: 'form/schema-broken', at, params: { keyword } })
  }
  const reference = schema['$ref']
  if (typeof reference === 'string' && resolve(search.root, reference) === undefined) {
    search.found.push({ code: 'form/schema-unknown-ref', at, params: { ref: reference } })
  }
  search.found.push(...patternTroubles(schema, at))
  if (comparesTooMuch(schema)) {
    search.found.push({ code: 'form/schema-unbounded-list', at, params: { most: SCHEMA_BUDGET.uniqueItems } })
  }
  for (const part of [...partsOf(schema), ...storedIn(schema)]) {
    look(part.schema, at + part.at, { ...search, depth: search.depth + 1 })
  }
}

const has = (list: object, key: string): boolean => Object.hasOwn(list, key)

/** Keywords that we do not know are annotations. */
function isWellFormed(keyword: string, value: unknown): boolean {
  if (has(ASSERTIONS, keyword)) return ASSERTIONS[keyword]?.(value) ?? true
  const isStore = (STORES as readonly string[]).includes(keyword)
  const holds = isStore ? 'map' : has(APPLICATORS, keyword) ? APPLICATORS[keyword]?.holds : undefined
  if (holds === 'one') return isSchema(value)
  if (holds === 'list') return Array.isArray(value) && value.every(isSchema)
  return holds === undefined || (isMap(value) && Object.values(value).every(isSchema))
}

function patternTroubles({ pattern, maxLength }: { readonly [keyword: string]: unknown }, at: Pointer): Trouble[] {
  if (typeof pattern !== 'string') return []
  if (pattern.length > SCHEMA_BUDGET.pattern) {
    return [{ code: 'form/schema-long-pattern', at, params: { most: SCHEMA_BUDGET.pattern } }]
  }
  try {
    new RegExp(pattern, 'u')
  } catch {
    return [{ code: 'form/schema-bad-pattern', at, params: { pattern } }]
  }
  const longest = Math.min(Number(maxLength ?? SCHEMA_BUDGET.patternInput), SCHEMA_BUDGET.patternInput)
  return isSlow(pattern, longest) ? [{ code: 'form/schema-slow-pattern', at, params: { pattern, longest } }] : []
}

/** `uniqueItems` compares each with each; plain values are quick, groups are not. */
function comparesTooMuch(schema: { readonly [keyword: string]: unknown }): boolean {
  if (
    schema['uniqueItems'] !== true ||
    Number(schema['maxItems'] ?? Number.POSITIVE_INFINITY) <= SCHEMA_BUDGET.uniqueItems
  )
    return false
  const items = schema['items']
  return !(isMap(items) && ['string', 'number', 'integer', 'boolean'].includes(String(items['type'])))
}
