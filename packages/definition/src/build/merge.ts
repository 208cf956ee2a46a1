// RFC 7396, without harm to what is patched.
import mergePatch from 'json-merge-patch'
import type { Json } from '../format/words.ts'

/** What `patch` makes of `target`; both stay as they were. `null` takes a member away, lists are replaced whole. */
export const merged = (target: Json, patch: Json): Json => mergePatch.apply(copyOf(target), copyOf(patch)) as Json

const copyOf = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json
