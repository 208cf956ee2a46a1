// forms/*.json: a JSON Schema 2020-12 (the subset that is rendered) and a uiSchema; documents/*.json: notices without code.
import Type, { type Static } from 'typebox'
import { closed, file, Json, Logic, Text } from './words.ts'

/** Personal-information class of a field (PIPL; DOMAIN C11). Masking and logging go by it. */
export type Pii = 'none' | 'basic' | 'id' | 'contact' | 'health' | 'finance' | 'minor' | 'location'

/**
 * A field of a form: JSON Schema 2020-12 plus the kit's annotations.
 * `pii`, `search`: what the field holds. `material`: the code of the material that a `format: "file"` string satisfies.
 * `fieldsOf`: choices are the pointers of that form. `unitsOf`: choices are the county's units of that kind.
 * `computed`: a rule that gives the value; the field is read-only and the server computes it again.
 */
export interface FieldSchema {
  $id?: string
  $ref?: string
  $defs?: Record<string, FieldSchema>
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  title?: string
  description?: string
  default?: Json
  const?: Json
  enum?: Json[]
  oneOf?: FieldSchema[]
  anyOf?: FieldSchema[]
  allOf?: FieldSchema[]
  not?: FieldSchema
  if?: FieldSchema
  then?: FieldSchema
  else?: FieldSchema
  properties?: Record<string, FieldSchema>
  required?: string[]
  additionalProperties?: boolean | FieldSchema
  dependentRequired?: Record<string, string[]>
  items?: FieldSchema
  contains?: FieldSchema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  readOnly?: boolean
  pii?: Pii
  search?: boolean
  material?: string
  fieldsOf?: string
  unitsOf?: string
  computed?: Logic
}

/** rjsf's uiSchema, limited to what the kit's widgets read. */
export type UiSchema = { [key: string]: Json }

export const FormFile = Type.Object(
  {
    ...file,
    title: Type.Optional(Text),
    schema: Type.Unsafe<FieldSchema>({ type: 'object' }),
    ui: Type.Optional(Type.Unsafe<UiSchema>({ type: 'object' })),
    /** Steps of a long form: each a title and the top-level properties it shows, in order. */
    steps: Type.Optional(Type.Array(Type.Object({ title: Text, fields: Type.Array(Type.String(), { minItems: 1 }) }, closed))),
  },
  closed,
)
export type FormFile = Static<typeof FormFile>

/** A notice: a title and paragraphs; `{path}` is filled from the case by the rules' own `var`. A paragraph with `each` repeats. */
export const DocumentFile = Type.Object(
  {
    ...file,
    title: Text,
    body: Type.Array(
      Type.Object({ text: Text, each: Type.Optional(Logic), if: Type.Optional(Logic) }, closed),
      { minItems: 1 },
    ),
    /** Values behind `{names}` in the paragraphs, for what is not a plain path. */
    with: Type.Optional(Type.Record(Type.String(), Logic)),
  },
  closed,
)
export type DocumentFile = Static<typeof DocumentFile>

/** Another language, keyed by the source text; a pointer in front (`/events/pass/title|通过`) singles out a homonym. */
export const TextFile = Type.Record(Type.String(), Type.String())
export type TextFile = Static<typeof TextFile>
