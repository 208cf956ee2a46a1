// A correction opens some fields and nothing else.
import { type FieldSchema, type Json, own, type Pointer, type Trouble } from '@yichuang/definition'
import { same } from '../same.ts'
import { liesIn, valueAt, withValueAt } from './pointer.ts'
import { visit } from './visit.ts'

/**
 * Puts what the payload says of the open fields into the data as it stood. Fields that the payload leaves out stay; any
 * other that differs is `form/not-open` at its pointer. Computed fields are not the sender's and are passed over.
 */
export function scoped(
  schema: FieldSchema,
  { before, payload, open }: { before: Json; payload: Json; open: readonly Pointer[] },
): { value: Json; troubles: Trouble[] } {
  let value = before
  for (const pointer of open) {
    const given = valueAt(payload, pointer)
    if (given !== undefined) value = withValueAt(value, pointer, given)
  }
  const free = [...open, ...computedIn(schema, payload)]
  return { value, troubles: changed(before, payload, '', free).map((at) => ({ code: 'form/not-open', at })) }
}

/** The outermost pointers at which the payload says something else; what is free is passed over. */
function changed(before: Json | undefined, payload: Json, at: Pointer, free: readonly Pointer[]): Pointer[] {
  if (liesIn(at, free)) return []
  if (Array.isArray(payload) && Array.isArray(before) && payload.length >= before.length) {
    return payload.flatMap((item, i) => changed(before[i], item, `${at}/${i}`, free))
  }
  if (isObject(payload) && (before === undefined || isObject(before))) {
    return Object.entries(payload).flatMap(([key, part]) =>
      changed(own(before, key), part, `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, free),
    )
  }
  return same(before, payload) ? [] : [at]
}

function computedIn(schema: FieldSchema, value: Json): Pointer[] {
  const found: Pointer[] = []
  visit(schema, value, (field, part, at) => {
    if (field.computed !== undefined) found.push(at)
    return part
  })
  return found
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
