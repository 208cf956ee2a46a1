// The JSON Schema of a request's body, from the very shape that the reader of the body goes by.
import type { Field, Shape } from '../http/shape.ts'

export function schemaOf(shape: Shape): object {
  const fields = Object.entries(shape)
  return {
    type: 'object',
    required: fields.filter(([, field]) => !isOptional(field)).map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
    additionalProperties: false,
  }
}

const isOptional = (field: Field) => typeof field === 'object' || field.endsWith('?')

const fieldSchema = (field: Field): object =>
  typeof field === 'object' ? schemaOf(field.fields) : KINDS[field.replace('?', '') as keyof typeof KINDS]

const KINDS = {
  string: { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' },
  strings: {
    type: 'array',
    minItems: 1,
    maxItems: 20,
    items: { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' },
  },
  reason: { type: 'string', minLength: 5, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  any: {},
  jwt: { type: 'string', maxLength: 8192, pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]*$' },
  date: { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
}
