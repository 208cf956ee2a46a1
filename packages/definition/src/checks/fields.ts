// Every part of a form's schema, with its place. A built form has no `$ref`, so this ends.
import type { FieldSchema } from '../format/form.ts'
import { joinPointer } from '../validate/pointer.ts'

export interface Field {
  field: FieldSchema
  at: string
}

export function fieldsIn(field: FieldSchema, at: string): Field[] {
  const named = Object.entries(field.properties ?? {}).map(([name, of]) => ({
    of,
    at: joinPointer(`${at}/properties`, name),
  }))
  const single = (['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties'] as const).map((key) => ({
    of: field[key],
    at: `${at}/${key}`,
  }))
  const listed = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((key) =>
    (field[key] ?? []).map((of, index) => ({ of, at: `${at}/${key}/${index}` })),
  )
  return [
    { field, at },
    ...[...named, ...single, ...listed].flatMap((part) =>
      typeof part.of === 'object' ? fieldsIn(part.of, part.at) : [],
    ),
  ]
}
