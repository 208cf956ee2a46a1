// forms/*.json: a JSON Schema 2020-12 (the subset that is rendered) and a uiSchema; documents/*.json: notices without code.
import Type, { type Static } from 'typebox'
import { closed, file, type Json, Key, Logic, Name, Text } from './words.ts'

/** Personal-information class of a field (PIPL; DOMAIN C11). Masking and logging go by it. */
export type Pii = 'none' | 'basic' | 'id' | 'contact' | 'health' | 'finance' | 'minor' | 'location'

const Sub = Type.Ref('FieldSchema')
const Property = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*$' })
const Count = Type.Integer({ minimum: 0 })
const value = Type.Unsafe<Json>({})
const fields = {
  $ref: Type.Optional(Type.String()),
  $defs: Type.Optional(Type.Record(Property, Sub, closed)),
  type: Type.Optional(Type.Enum(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])),
  title: Type.Optional(Text),
  description: Type.Optional(Text),
  default: Type.Optional(value),
  const: Type.Optional(value),
  enum: Type.Optional(Type.Array(value, { minItems: 1 })),
  oneOf: Type.Optional(Type.Array(Sub, { minItems: 1 })),
  anyOf: Type.Optional(Type.Array(Sub, { minItems: 1 })),
  allOf: Type.Optional(Type.Array(Sub, { minItems: 1 })),
  not: Type.Optional(Sub),
  if: Type.Optional(Sub),
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nothing here is awaited
  then: Type.Optional(Sub),
  else: Type.Optional(Sub),
  /** No dots or slashes in a property's name: rules and pointers lead through it. */
  properties: Type.Optional(Type.Record(Property, Sub, closed)),
  required: Type.Optional(Type.Array(Type.String())),
  additionalProperties: Type.Optional(Type.Union([Type.Boolean(), Sub])),
  dependentRequired: Type.Optional(Type.Record(Property, Type.Array(Type.String()), closed)),
  items: Type.Optional(Sub),
  contains: Type.Optional(Sub),
  minItems: Type.Optional(Count),
  maxItems: Type.Optional(Count),
  uniqueItems: Type.Optional(Type.Boolean()),
  minLength: Type.Optional(Count),
  maxLength: Type.Optional(Count),
  pattern: Type.Optional(Type.String({ maxLength: 500 })),
  format: Type.Optional(Type.String()),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  exclusiveMinimum: Type.Optional(Type.Number()),
  exclusiveMaximum: Type.Optional(Type.Number()),
  multipleOf: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  readOnly: Type.Optional(Type.Boolean()),
  /** What the field holds. */
  pii: Type.Optional(Type.Enum(['none', 'basic', 'id', 'contact', 'health', 'finance', 'minor', 'location'])),
  /** Staff can search by it. */
  search: Type.Optional(Type.Boolean()),
  /** The code of the material that a `format: "file"` string satisfies. */
  material: Type.Optional(Key),
  /** Choices are the fields of that form, by pointer. */
  fieldsOf: Type.Optional(Name),
  /** Choices are the county's units of that kind. */
  unitsOf: Type.Optional(Name),
  /** A rule that gives the value: the field is read-only and the server computes it again. */
  computed: Type.Optional(Logic),
}
/** A field of a form: JSON Schema 2020-12 (the subset that is rendered) plus the kit's annotations. A built form has no `$ref` left. */
export const FieldSchema = Type.Cyclic({ FieldSchema: Type.Object(fields, closed) }, 'FieldSchema')
export type FieldSchema = Static<typeof FieldSchema>

/** rjsf's uiSchema, limited to what the kit's widgets read. */
export type UiSchema = { [key: string]: Json }

export const FormFile = Type.Object(
  {
    ...file,
    title: Type.Optional(Text),
    schema: FieldSchema,
    ui: Type.Optional(Type.Unsafe<UiSchema>({ type: 'object' })),
    /** Steps of a long form: each a title and the top-level properties it shows, in order. */
    steps: Type.Optional(
      Type.Array(Type.Object({ title: Text, fields: Type.Array(Type.String(), { minItems: 1 }) }, closed)),
    ),
  },
  closed,
)
export type FormFile = Static<typeof FormFile>

/** A notice: a title and paragraphs; `{path}` is filled from the case by the rules' own `var`. A paragraph with `each` repeats. */
export const DocumentFile = Type.Object(
  {
    ...file,
    title: Text,
    body: Type.Array(Type.Object({ text: Text, each: Type.Optional(Logic), if: Type.Optional(Logic) }, closed), {
      minItems: 1,
    }),
    /** Values behind `{names}` in the paragraphs, for what is not a plain path. */
    with: Type.Optional(Type.Record(Type.String(), Logic)),
    /** Paths that are names, shown as strangers may read them: 覃*英. */
    masked: Type.Optional(Type.Array(Type.String())),
  },
  closed,
)
export type DocumentFile = Static<typeof DocumentFile>

/** Another language, keyed by the source text; a pointer in front (`/events/pass/title|通过`) singles out a homonym. */
export const TextFile = Type.Record(Type.String(), Type.String())
export type TextFile = Static<typeof TextFile>
/** The same as it is written, with the head that every file has. */
export const TextSource = Type.Object(file, { additionalProperties: Type.String() })
