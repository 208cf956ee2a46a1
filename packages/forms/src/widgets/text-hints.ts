// Which keyboard, how long, and what to fill in by itself: hints only, the validator decides.
import type { FieldSchema } from '@yichuang/definition'

export interface TextHints {
  type: 'text' | 'tel' | 'email' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autoComplete?: string
  autoCapitalize?: 'off' | 'characters'
  spellCheck?: boolean
  maxLength?: number
  /** What is done to the text when the field is left. */
  tidy: (text: string) => string
}

const trimmed = (text: string): string => text.trim()
const compact = (text: string): string => text.replace(/[\s-]/g, '')
const capital = (text: string): string => compact(text).toUpperCase()

const byFormat: { readonly [format: string]: TextHints } = {
  // The last character may be X: a purely numeric keyboard could not type it.
  'cn-resident-id': {
    type: 'text',
    inputMode: 'text',
    autoComplete: 'off',
    autoCapitalize: 'characters',
    spellCheck: false,
    maxLength: 18,
    tidy: capital,
  },
  'cn-uscc': {
    type: 'text',
    autoComplete: 'off',
    autoCapitalize: 'characters',
    spellCheck: false,
    maxLength: 18,
    tidy: capital,
  },
  'cn-mobile': { type: 'tel', inputMode: 'numeric', autoComplete: 'tel-national', maxLength: 11, tidy: compact },
  'cn-region': { type: 'text', inputMode: 'numeric', autoComplete: 'off', maxLength: 12, tidy: compact },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', tidy: trimmed },
  uri: { type: 'url', inputMode: 'url', tidy: trimmed },
}

/** `ui:autocomplete` and `ui:inputmode` have the last word. */
export function hintsOf(
  { type, format, pattern, maxLength }: FieldSchema,
  options: Record<string, unknown>,
): TextHints {
  const digits = /^\^(\\d|\[0-9\])/.test(pattern ?? '')
  const found: TextHints = byFormat[format ?? ''] ?? {
    type: 'text',
    ...(type === 'integer' || digits ? { inputMode: 'numeric' } : type === 'number' ? { inputMode: 'decimal' } : {}),
    // HTML counts UTF-16 units, the schema code points: twice as many never cuts a rare character.
    ...(maxLength === undefined ? {} : { maxLength: maxLength * 2 }),
    tidy: digits ? compact : trimmed,
  }
  const { autocomplete, inputmode } = options
  return {
    ...found,
    ...(typeof autocomplete === 'string' ? { autoComplete: autocomplete } : {}),
    ...(typeof inputmode === 'string' ? { inputMode: inputmode as NonNullable<TextHints['inputMode']> } : {}),
  }
}
