// What a rule may read, and how a path is read: own properties only.
import type { Json } from '../format/words.ts'
import { own } from '../own.ts'

/**
 * The facts of a rule by name. Values are JSON; `undefined` and anything that JSON cannot say read as null.
 * An own getter works, so that costly facts are made only when a rule asks for them.
 */
export type Scope = { readonly [name: string]: unknown }

/**
 * Every name a scope may have. Inside `some`, `all`, `none`, `filter` and `map` a path that starts with one of them
 * still reads the scope; any other path reads the item at hand.
 * `each`: the row of an effect that repeats. `here`: the group in which a computed field stands.
 */
export const ROOTS: readonly string[] = [
  'case',
  'data',
  'event',
  'actor',
  'service',
  'reads',
  'now',
  'county',
  'each',
  'here',
]

/** Reads `data.application.members.0.age`; null for whatever is not there. */
export function readPath(from: unknown, path: string): Json {
  let value = from
  if (path !== '') {
    for (const segment of path.split('.')) {
      value = step(value, segment)
      if (value === undefined) return null
    }
  }
  return isJson(value) ? value : null
}

const INDEX = /^(0|[1-9][0-9]{0,8})$/

function step(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return INDEX.test(segment) ? value[Number(segment)] : undefined
  if (typeof value === 'object' && value !== null) return own(value as Record<string, unknown>, segment)
  return undefined
}

/** By its kind; what is inside is looked at when it is read. */
function isJson(value: unknown): value is Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'object':
      return true
    case 'number':
      return Number.isFinite(value)
    default:
      return false
  }
}
