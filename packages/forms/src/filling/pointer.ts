// JSON pointers (RFC 6901) and the values behind them; a change shares everything it does not touch.
import type { Json, Pointer } from '@yichuang/definition'

export type Path = readonly (string | number)[]

export const pointerOf = (path: Path): Pointer =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

export const pathOf = (pointer: Pointer): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))

/** Whether `pointer` is `outer` or lies inside it. */
export const within = (pointer: Pointer, outer: Pointer): boolean =>
  outer === '' || pointer === outer || pointer.startsWith(`${outer}/`)

/** The value at a path, or undefined; own properties only. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let here: Json | undefined = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    if (!Object.hasOwn(here, part)) return undefined
    here = (here as Record<string, Json>)[part]
  }
  return here
}

/** The value with one place changed; `undefined` takes the key away. Missing objects on the way are made. */
export function withValue(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [part, ...rest] = path
  if (part === undefined) return next
  if (Array.isArray(value)) {
    const inner = withValue(value[Number(part)], rest, next)
    return value.map((item, index) => (index === Number(part) ? (inner ?? null) : item))
  }
  const object = isObject(value) ? value : {}
  const inner = withValue(object[String(part)], rest, next)
  if (inner !== undefined) return { ...object, [part]: inner }
  const { [String(part)]: _gone, ...others } = object
  return others
}

export const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Equality of two JSON values; absent and undefined are the same. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]))
}
