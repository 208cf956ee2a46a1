// What is plain JSON, and of a size that can be worked with: the first look at anything a stranger hands in.
import type { Trouble } from '../problem/problem.ts'
import { joinPointer } from '../validate/pointer.ts'

/** RELIABILITY's budgets of a definition: text in UTF-16 units, nesting of objects and lists, values of any kind. */
const JSON_BUDGET = { size: 256 * 1024, depth: 32, nodes: 20_000 }

/** These reach a prototype (or a library's check of one) instead of the object, so no key may be called so. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])

interface Spot {
  value: unknown
  at: string
  depth: number
}

/**
 * Everything that keeps a value from being looked at further. Never throws: it keeps its own stack, so depth is only
 * a number, and it stops at the first budget that is passed.
 */
export function jsonTroubles(root: unknown, at: string): Trouble[] {
  const found: Trouble[] = []
  const open: Spot[] = [{ value: root, at, depth: 1 }]
  let nodes = 0
  let size = 0
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    nodes += 1
    size += sizeOf(spot.value)
    if (nodes > JSON_BUDGET.nodes)
      return [...found, { code: 'definition/too-many-values', at, params: { most: JSON_BUDGET.nodes } }]
    if (size > JSON_BUDGET.size)
      return [...found, { code: 'definition/too-large', at, params: { most: JSON_BUDGET.size / 1024 } }]
    if (typeof spot.value !== 'object' || spot.value === null) found.push(...scalarTroubles(spot))
    else if (spot.depth > JSON_BUDGET.depth)
      return [...found, { code: 'definition/too-deep', at: spot.at, params: { most: JSON_BUDGET.depth } }]
    else if (Array.isArray(spot.value)) open.push(...itemsOf(spot, spot.value))
    else if (!isPlain(spot.value)) found.push({ code: 'definition/not-json', at: spot.at })
    else
      for (const [key, value] of Object.entries(spot.value)) {
        size += key.length
        const under = { value, at: joinPointer(spot.at, key), depth: spot.depth + 1 }
        if (RESERVED.has(key)) found.push({ code: 'definition/reserved-key', at: under.at, params: { key } })
        else if (isBadText(key)) found.push({ code: 'definition/bad-characters', at: spot.at })
        else open.push(under)
      }
  }
  return found
}

const sizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 1)

/** A list counts its length at once: a sparse or huge one must not be spread out first. */
const itemsOf = ({ at, depth }: Spot, list: unknown[]): Spot[] =>
  list.slice(0, JSON_BUDGET.nodes + 1).map((value, index) => ({ value, at: joinPointer(at, index), depth: depth + 1 }))

/** Made by JSON.parse or written as a literal; not a date, a map or a class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

function scalarTroubles({ value, at }: Spot): Trouble[] {
  if (typeof value === 'string') return isBadText(value) ? [{ code: 'definition/bad-characters', at }] : []
  if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) return []
  return [{ code: 'definition/not-json', at }]
}

/** NUL, or half of a surrogate pair: no store keeps them, and RFC 8785 refuses them. */
const isBadText = (text: string): boolean => text.includes('\u0000') || /\p{Cs}/u.test(text)
