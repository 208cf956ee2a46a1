// JSON pointers (RFC 6901) into a form's data.
import { type Json, own, type Pointer } from '@yichuang/definition'

const partsOf = (pointer: Pointer): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))

export function valueAt(value: Json | undefined, pointer: Pointer): Json | undefined {
  let at = value
  for (const part of partsOf(pointer)) at = child(at, part)
  return at
}

/** A copy with another value at the pointer. What is missing on the way is made; list items are replaced or appended. */
export const withValueAt = (value: Json, pointer: Pointer, put: Json): Json => set(value, partsOf(pointer), put)

/** A copy without what is at the pointer. */
export const withoutAt = (value: Json, pointer: Pointer): Json => cut(value, partsOf(pointer))

/** Whether a pointer is one of these or lies below one of them. */
export const liesIn = (pointer: Pointer, open: readonly Pointer[]): boolean =>
  open.some((one) => pointer === one || pointer.startsWith(`${one}/`))

function child(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return INDEX.test(key) ? value[Number(key)] : undefined
  return typeof value === 'object' && value !== null ? own(value, key) : undefined
}

const INDEX = /^(0|[1-9]\d{0,8})$/

function set(value: Json | undefined, [key, ...rest]: string[], put: Json): Json {
  if (key === undefined) return put
  const on = value ?? (INDEX.test(key) ? [] : {})
  if (Array.isArray(on)) {
    const i = Number(key)
    return INDEX.test(key) && i <= on.length ? [...on.slice(0, i), set(on[i], rest, put), ...on.slice(i + 1)] : on
  }
  if (typeof on !== 'object') return on
  return { ...on, [key]: set(own(on, key), rest, put) }
}

function cut(value: Json, [key, ...rest]: string[]): Json {
  const part = key === undefined ? undefined : child(value, key)
  if (key === undefined || part === undefined) return value
  if (rest.length > 0) return set(value, [key], cut(part, rest))
  if (Array.isArray(value)) return value.filter((_, i) => i !== Number(key))
  const { [key]: _, ...others } = value as { [key: string]: Json }
  return others
}
