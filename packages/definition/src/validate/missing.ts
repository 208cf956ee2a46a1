// What a form still lacks: the start of a correction list.
import type { FieldSchema } from '../format/form.ts'
import type { Json, Pointer } from '../format/words.ts'
import { compiled } from './compiled.ts'
import { isGiven } from './given.ts'
import { judge } from './judge.ts'
import { plainValue } from './plain-value.ts'

/**
 * Pointers of the fields that are required and not there (or blank, or an empty list, or not ticked where a tick is
 * needed), in reading order. A missing group is spelled out by its fields. Computed fields are left out. Empty when the
 * schema cannot run: `validator` says why.
 */
export function missing(schema: FieldSchema, value: Json): Pointer[] {
  const known = compiled(schema)
  if ('troubles' in known) return []
  try {
    return judge(known.engine, plainValue(value))
      .filter((verdict) => verdict.missing && !isGiven(known.engine, verdict.place.layers))
      .map(({ at }) => at)
  } catch {
    return []
  }
}
