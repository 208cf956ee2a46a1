// One error of the engine, put into our codes.
import type { Json, Pointer } from '../format/words.ts'
import type { FormatFacts } from './formats/format.ts'
import { formatsByName } from './formats/formats.ts'
import type { SchemaObject } from './keywords.ts'

/** What is wrong with one field. `missing`: nothing wrong is there, something is only not there yet. */
export interface Complaint {
  code: string
  at: Pointer
  params: Record<string, string | number>
  missing: boolean
  /** It is another kind of thing than the schema speaks of, so an alternative with this complaint was not meant. */
  stranger: boolean
}

/** A keyword that failed: its schema, the value it failed on. */
export interface Failure {
  schema: SchemaObject
  value: Json
  facts: FormatFacts
}

type Finding = Pick<Complaint, 'code'> & Partial<Pick<Complaint, 'params' | 'missing' | 'stranger'>>

/** By keyword; only keywords that say something by themselves. */
export const COMPLAINTS: Readonly<Record<string, (failure: Failure) => Finding>> = {
  type: ({ schema, value }) => ({ code: typeCode(schema, value), stranger: true }),
  const: ({ schema, value }) =>
    schema['const'] === true && value === false
      ? { code: 'form/must-agree', missing: true }
      : { code: 'form/not-a-choice', stranger: true },
  enum: () => ({ code: 'form/not-a-choice', stranger: true }),
  not: () => ({ code: 'form/not-allowed' }),
  format: ({ schema, value, facts }) => ({
    code: formatsByName.get(String(schema['format']))?.refuse(String(value), facts) ?? 'form/bad-format',
  }),
  pattern: () => ({ code: 'form/pattern' }),
  minLength: ({ schema, value }) => ({
    code: 'form/too-short',
    params: { least: Number(schema['minLength']), now: [...String(value)].length },
  }),
  maxLength: ({ schema, value }) => ({
    code: 'form/too-long',
    params: { most: Number(schema['maxLength']), now: [...String(value)].length },
  }),
  minimum: ({ schema }) => ({ code: 'form/too-small', params: { least: limitOf(schema, 'minimum') } }),
  maximum: ({ schema }) => ({ code: 'form/too-large', params: { most: limitOf(schema, 'maximum') } }),
  exclusiveMinimum: ({ schema }) => ({ code: 'form/not-above', params: { than: Number(schema['exclusiveMinimum']) } }),
  exclusiveMaximum: ({ schema }) => ({ code: 'form/not-below', params: { than: Number(schema['exclusiveMaximum']) } }),
  multipleOf: ({ schema }) => ({ code: 'form/not-a-multiple', params: { of: Number(schema['multipleOf']) } }),
  minItems: ({ schema, value }) =>
    Array.isArray(value) && value.length === 0
      ? { code: 'form/required', missing: true }
      : { code: 'form/too-few', params: { least: Number(schema['minItems']) }, missing: true },
  maxItems: ({ schema }) => ({ code: 'form/too-many', params: { most: Number(schema['maxItems']) } }),
  uniqueItems: () => ({ code: 'form/repeated' }),
  contains: () => ({ code: 'form/too-few-of-kind', missing: true }),
  minContains: () => ({ code: 'form/too-few-of-kind', missing: true }),
  maxContains: () => ({ code: 'form/too-many-of-kind' }),
  minProperties: () => ({ code: 'form/too-few-fields', missing: true }),
  maxProperties: () => ({ code: 'form/too-many-fields' }),
}

/** Money is told in yuan, as it is typed. */
const limitOf = (schema: SchemaObject, keyword: string): number =>
  Number(schema[keyword]) / (schema['format'] === 'fen' ? 100 : 1)

const ABOUT_TEXT = ['format', 'pattern', 'minLength', 'enum', 'const', 'anyOf', 'oneOf']

/** An empty text is an empty field, whatever the schema wanted of it. */
export const isBlank = (keyword: string, value: Json | undefined): boolean =>
  value === '' && ABOUT_TEXT.includes(keyword)

/** Which of several complaints about one field is told: the one whose mending may settle the others. */
export const rankOf = (code: string): number => {
  const rank = RANKS.findIndex((codes) => codes.some((prefix) => code.startsWith(prefix)))
  return rank < 0 ? RANKS.length : rank
}

const RANKS = [
  ['form/required', 'form/must-agree'],
  ['form/unknown-field', 'form/wrong-type', 'form/not-a-number', 'form/not-money', 'form/not-whole'],
  [
    'form/full-width',
    'form/resident-id',
    'form/uscc',
    'form/not-a-date',
    'form/not-a-file',
    'form/mobile',
    'form/region',
    'form/postal-code',
  ],
  ['form/not-a-choice'],
  ['form/too-short', 'form/too-long'],
]

function typeCode({ type, format }: SchemaObject, value: Json): string {
  if (format === 'fen') return 'form/not-money'
  if (type === 'integer') return typeof value === 'number' ? 'form/not-whole' : 'form/not-a-number'
  return type === 'number' ? 'form/not-a-number' : 'form/wrong-type'
}
