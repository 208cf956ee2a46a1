// JSON pointers (RFC 6901) into a form's data.
import { type Json, own, type Pointer } from '@yichuang/definition'

export const partsOf = (pointer: Pointer): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))

export function valueAt(value: Json | undefined, pointer: Pointer): Json | undefined {
  let at = value
  for (const part of partsOf(pointer)) at = child(at, part)
  return at
}

/** A copy with another value at the pointer; objects on the way are made, list items only replaced or appended. */
export function withValueAt(value: Json | undefined, pointer: Pointer, put: Json): Json {
  return set(value ?? {}, partsOf(pointer), put)
}

/** Whether a pointer is one of these or lies below one of them. */
export const liesIn = (pointer: Pointer, open: readonly Pointer[]): boolean =>
  open.some((one) => pointer === one || pointer.startsWith(`${one}/`))

function child(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return INDEX.test(key) ? value[Number(key)] : undefined
  return typeof value === 'object' && value !== null ? own(value, key) : undefined
}

const INDEX = /^(0|[1-9]\d{0,8})$/

function set(value: Json, [key, ...rest]: string[], put: Json): Json {
  if (key === undefined || key === '__proto__') return key === undefined ? put : value
  if (Array.isArray(value)) {
    const i = Number(key)
    if (!INDEX.test(key) || i > value.length) return value
    const copy = [...value]
    copy[i] = set(copy[i] ?? {}, rest, put)
    return copy
  }
  const object = typeof value === 'object' && value !== null ? value : {}
  return { ...object, [key]: set(own(object, key) ?? {}, rest, put) }
}
