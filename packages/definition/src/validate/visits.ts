// How often the engine may visit a schema's nodes for one value.
import type { Pointer } from '../format/words.ts'
import { SCHEMA_BUDGET, VALUE_BUDGET } from './budget.ts'
import { type AnySchema, partsOf } from './keywords.ts'
import { resolve } from './reference.ts'

/**
 * Visits for a value as deep as the budget allows, when every branch is taken and each list has one item.
 * `loop`: a reference that comes back to itself without going into the value, which would never end.
 * All references resolve.
 */
export function visitsOf(root: AnySchema): { count: number; loop?: Pointer } {
  const known = new Map<AnySchema, number[]>()
  const visiting = new Map<AnySchema, Set<number>>()
  let loop: Pointer | undefined

  const visit = (schema: AnySchema, depth: number): number => {
    if (typeof schema === 'boolean' || loop !== undefined) return 1
    const counted = known.get(schema)?.[depth]
    if (counted !== undefined) return counted
    const depths = visiting.get(schema) ?? new Set()
    visiting.set(schema, depths)
    if (depths.has(depth)) {
      loop = String(schema['$ref'] ?? '#')
      return 1
    }
    depths.add(depth)
    const reference = schema['$ref']
    let count = 1
    if (typeof reference === 'string') count += visit(resolve(root, reference) ?? true, depth)
    for (const part of partsOf(schema)) {
      if (part.here) count += visit(part.schema, depth)
      else if (depth > 0) count += visit(part.schema, depth - 1)
    }
    depths.delete(depth)
    const capped = Math.min(count, SCHEMA_BUDGET.visits + 1)
    known.set(schema, Object.assign(known.get(schema) ?? [], { [depth]: capped }))
    return capped
  }

  const count = visit(root, VALUE_BUDGET.depth)
  return loop === undefined ? { count } : { count, loop }
}
