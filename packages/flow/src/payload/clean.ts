// A payload as our own plain JSON: copied, without the one key that is a trap.
import type { Json } from '@yichuang/definition'

/** Deeper than any form (RELIABILITY: definitions have at most eight levels). */
const MAX_DEPTH = 64

/** A copy without `__proto__` keys; undefined for what is no JSON or lies too deep. */
export function clean(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return undefined
  if (Array.isArray(value)) {
    const list = value.map((item) => clean(item, depth + 1))
    return list.includes(undefined) ? undefined : (list as Json[])
  }
  const copy: { [key: string]: Json } = {}
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || part === undefined) continue
    const cleaned = clean(part, depth + 1)
    if (cleaned === undefined) return undefined
    copy[key] = cleaned
  }
  return copy
}
