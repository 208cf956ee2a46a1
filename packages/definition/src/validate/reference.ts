// References inside one schema: a built form is self-contained.
import { own } from '../own.ts'
import { type AnySchema, isSchema } from './keywords.ts'
import { fromFragment, splitPointer } from './pointer.ts'

/** The schema behind `#` or `#/…`; undefined for anything else, remote addresses included. */
export function resolve(root: AnySchema, reference: string): AnySchema | undefined {
  if (!reference.startsWith('#')) return undefined
  let at: unknown = root
  for (const key of keysOf(reference) ?? []) {
    if (typeof at !== 'object' || at === null) return undefined
    at = own(at as Record<string, unknown>, key)
  }
  const found = keysOf(reference) === undefined ? undefined : at
  return isSchema(found) ? found : undefined
}

/** Undefined for an anchor (`#name`) and for broken escapes. */
function keysOf(reference: string): string[] | undefined {
  try {
    const pointer = fromFragment(reference)
    return pointer === '' || pointer.startsWith('/') ? splitPointer(pointer) : undefined
  } catch {
    return undefined
  }
}
