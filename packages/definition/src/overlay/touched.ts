// The lines of an overlay: each place that it says something of, with what it says.
import type { Json, Pointer } from '../format/words.ts'
import { joinPointer } from '../validate/pointer.ts'

export interface Touched {
  /** Pointer into the overlay, and into the bundle that it lies over. */
  at: Pointer
  path: readonly string[]
  value: Json
}

const HEAD = ['$schema', 'format', 'item', 'note']
/** A rule is one value, however deep. */
const WHOLE = /^\/service\/(limits\/[^/]+\/(n|from)|units\/[^/]+\/of|desks\/[^/]+\/party)$/

export function touchedBy(overlay: { [key: string]: Json }): Touched[] {
  return Object.entries(overlay)
    .filter(([key]) => !HEAD.includes(key))
    .flatMap(([key, value]) => leaves({ at: joinPointer('', key), path: [key], value }))
}

function leaves(here: Touched): Touched[] {
  const { at, path, value } = here
  if (typeof value !== 'object' || value === null || Array.isArray(value) || WHOLE.test(at)) return [here]
  return Object.entries(value).flatMap(([key, part]) =>
    leaves({ at: joinPointer(at, key), path: [...path, key], value: part }),
  )
}
