// A value as a sentence names it.
import type { Json } from '../format/words.ts'

export const wordOf = (value: Json | undefined): string =>
  value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value)
