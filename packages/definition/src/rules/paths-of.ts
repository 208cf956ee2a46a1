// Which paths a rule reads, without running it.
import type { Logic } from '../format/words.ts'
import { RULE_BUDGET } from './budget.ts'
import { ROOTS } from './scope.ts'

/**
 * Every path that the rule's `var`s read, each once, in the order of writing. A path of a list item is spelled through
 * its list: `{ "all": [{ "var": "event.members" }, { "var": "age" }] }` reads `event.members` and `event.members[].age`.
 * Where the list is not simply read but made (by `map`, or written out), the path starts with `[]`.
 */
export function pathsOf(logic: Logic): string[] {
  const found = new Set<string>()
  collect(logic, undefined, found, 0)
  return [...found]
}

const OVER_ITEMS = ['some', 'all', 'none', 'filter', 'map']

/** `list` is the spelled path of the list at hand; undefined outside of any. */
function collect(logic: Logic, list: string | undefined, found: Set<string>, depth: number): void {
  // What lies deeper is never run either.
  if (typeof logic !== 'object' || logic === null || depth > RULE_BUDGET.depth) return
  if (Array.isArray(logic)) {
    for (const part of logic) collect(part, list, found, depth + 1)
    return
  }
  for (const [name, args] of Object.entries(logic)) {
    const parts = Array.isArray(args) ? args : [args]
    if (name === 'var') {
      const path = spelled(parts[0], list)
      if (path !== undefined) found.add(path)
    } else if (OVER_ITEMS.includes(name)) {
      collect(parts[0] ?? null, list, found, depth + 1)
      for (const part of parts.slice(1)) collect(part, itemsOf(parts[0] ?? null, list), found, depth + 1)
    } else {
      for (const part of parts) collect(part, list, found, depth + 1)
    }
  }
}

function spelled(path: Logic | undefined, list: string | undefined): string | undefined {
  if (typeof path !== 'string') return undefined
  const root = path.split('.', 1)[0] ?? ''
  if (list === undefined || ROOTS.includes(root)) return path
  return path === '' ? list : `${list}.${path}`
}

/** `filter` and `??` hand on the items of what they read. */
function itemsOf(logic: Logic, list: string | undefined, depth = 0): string {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic) || depth > RULE_BUDGET.depth) return '[]'
  const [name, ...others] = Object.keys(logic)
  if (name === undefined || others.length > 0) return '[]'
  const args = logic[name]
  const first = (Array.isArray(args) ? args[0] : args) ?? null
  if (name === 'var') return `${spelled(first, list) ?? ''}[]`
  return name === 'filter' || name === '??' ? itemsOf(first, list, depth + 1) : '[]'
}
