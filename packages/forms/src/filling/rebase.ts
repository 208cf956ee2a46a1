// What to keep when the host hands over another value while somebody is typing.
import type { Json } from '@yichuang/definition'
import { isObject, same } from './pointer.ts'

/**
 * Three-way merge: a place the person has not touched takes the host's new value, a place the person has changed keeps
 * what was typed. Lists are one place.
 */
export function rebase(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Json | undefined {
  if (same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (!isObject(mine) || !isObject(theirs)) return mine
  const merged: { [key: string]: Json } = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = rebase(isObject(base) ? base[key] : undefined, mine[key], theirs[key])
    if (value !== undefined) merged[key] = value
  }
  return merged
}
