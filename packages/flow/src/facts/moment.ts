// A moment from a date or an instant that stands in the data.
import type { Json } from '@yichuang/definition'
import type { Moment } from '../case.ts'
import { dayOf } from '../time/civil.ts'
import { dateOf, msOf, stamp } from '../time/instant.ts'

/** A date is its 00:00. Undefined for null; anything else that is neither is a RangeError. */
export function momentOf(value: Json): Moment | undefined {
  if (value === null) return undefined
  const text = String(value)
  if (text.length === 10) return { at: stamp(dayOf(text), 0), on: text }
  msOf(text)
  return { at: text, on: dateOf(text) }
}
