// JSON pointers (RFC 6901) and the engine's spelling of them.
import type { Json, Pointer } from '../format/words.ts'
import { own } from '../own.ts'

export const joinPointer = (base: Pointer, key: string | number): Pointer =>
  `${base}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`

export const splitPointer = (pointer: Pointer): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))

/** The value there, or undefined. */
export function valueAt(value: Json, pointer: Pointer): Json | undefined {
  let at: Json | undefined = value
  for (const key of splitPointer(pointer)) {
    if (Array.isArray(at)) at = at[Number(key)]
    else if (typeof at === 'object' && at !== null) at = own(at, key)
    else return undefined
  }
  return at
}

/** The engine writes `#/a%20b`: a URI fragment. */
export const fromFragment = (fragment: string): Pointer => decodeURIComponent(fragment.replace(/^#/, ''))
