// Texts are shown as they are written: markup in one is a mistake or an attack, and so is an address that runs.
import type { Json } from '../../format/words.ts'
import { joinPointer } from '../../validate/pointer.ts'
import type { Check, Finding } from '../check.ts'

/** A tag, its end, a comment; `<60` and `<姓名>` are none. */
const MARKUP = /<(?:[a-z!?]|\/[a-z])/i
const RUNS = /(?:javascript|vbscript)\s*:|\bdata:\s*text\//i

/** Not read by people: expressions of rules and patterns. */
const NO_TEXT = new Set(['pattern', 'computed', 'if', '$schema'])

/** No markup and no `javascript:` in any text (RELIABILITY 5.5). What shows texts shows them as text all the same. */
export const markup: Check = {
  code: 'definition/markup',
  find: ({ bundle: { service, forms, flow, documents, text } }) =>
    Object.entries({ service, forms, flow, documents, text }).flatMap(([part, value]) =>
      inTexts(value as unknown as Json | undefined, `/${part}`),
    ),
}

function inTexts(value: Json | undefined, at: string): Finding[] {
  if (typeof value === 'string') {
    return MARKUP.test(value) || RUNS.test(value) ? [{ at, params: { text: value.slice(0, 60) } }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (NO_TEXT.has(key) ? [] : inTexts(part, joinPointer(at, key))))
}
