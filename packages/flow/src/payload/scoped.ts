// A correction opens some fields and nothing else.
import { type Json, own, type Pointer } from '@yichuang/definition'
import { same } from '../same.ts'
import { liesIn, valueAt, withValueAt } from './pointer.ts'

export interface Scoped {
  /** The data as it stood, with what the payload says of the open fields. */
  value: Json
  /** The outermost pointers at which the payload says something else than the data, and may not. */
  notOpen: Pointer[]
}

/** Fields that the payload leaves out stay as they are. `computed` fills the fields that are nobody's to fill. */
export function scoped(
  before: Json,
  payload: Json,
  { open, computed }: { open: readonly Pointer[]; computed: (value: Json) => Json },
): Scoped {
  let merged = before
  for (const pointer of open) {
    const given = valueAt(payload, pointer)
    if (given !== undefined) merged = withValueAt(merged, pointer, given)
  }
  const value = computed(merged)
  // Both are computed, so that a field which follows from another is no change of its own.
  const notOpen = changed(value, computed(over(before, payload)), '', open)
  return {
    value,
    notOpen: notOpen.filter((at) => !same(valueAt(before, at), valueAt(payload, at) ?? valueAt(before, at))),
  }
}

/** The data with everything that the payload says, open or not. */
function over(before: Json | undefined, payload: Json): Json {
  if (!isObject(payload) || !isObject(before)) return payload
  const said = Object.entries(payload).map(([key, part]) => [key, over(own(before, key), part)])
  return { ...before, ...Object.fromEntries(said) }
}

function changed(before: Json | undefined, payload: Json, at: Pointer, open: readonly Pointer[]): Pointer[] {
  if (liesIn(at, open)) return []
  const list = before ?? []
  if (Array.isArray(payload) && Array.isArray(list) && payload.length >= list.length) {
    return payload.flatMap((item, i) => changed(list[i], item, `${at}/${i}`, open))
  }
  if (isObject(payload) && (before === undefined || isObject(before))) {
    return Object.entries(payload).flatMap(([key, part]) =>
      changed(own(before, key), part, `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, open),
    )
  }
  return same(before, payload) ? [] : [at]
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
