// The same view with every word said several times: what a long name or sentence does to the page.
import type { Json } from '@yichuang/definition'

const SAID = new Set([
  'name',
  'title',
  'says',
  'summary',
  'note',
  'applicant',
  'holder',
  'unit',
  'unitName',
  'desk',
  'who',
  'description',
  'proposedBy',
  'confirmedBy',
  'notice',
])

/** Repeats what people read; codes, dates and numbers stay. */
export function long<T>(view: T): T {
  return longer(view as unknown as Json) as unknown as T
}

function longer(value: Json, key = ''): Json {
  if (typeof value === 'string')
    return SAID.has(key) && /[^\x20-\x7e]| /.test(value) ? `${value} `.repeat(4).trim() : value
  if (Array.isArray(value)) return value.map((part) => longer(part, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, longer(part, name)]))
}
