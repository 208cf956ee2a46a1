// A form that asks for a field it does not have can never be completed; a step that names one shows nothing.
import type { FieldSchema } from '../../format/form.ts'
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'
import { strangers, type Use, usesIn } from '../use.ts'

export const unknownField: Check = {
  code: 'definition/unknown-field',
  find: ({ bundle: { forms } }) =>
    Object.entries(forms).flatMap(([name, { schema, steps }]) => [
      ...fieldsIn(schema, `/forms/${name}/schema`)
        // An open object may get the field from anywhere.
        .filter(({ field }) => field.additionalProperties === false)
        .flatMap(({ field, at }) => strangers(asked(field, at), Object.keys(field.properties ?? {}))),
      ...strangers(
        (steps ?? []).flatMap(({ fields }, step) => usesIn(fields, `/forms/${name}/steps/${step}/fields`)),
        Object.keys(schema.properties ?? {}),
      ),
    ]),
}

/** What an object asks for, with the branches that speak of the same object. */
function asked(field: FieldSchema, at: string): Use[] {
  const branches = [
    ...(['if', 'then', 'else', 'not'] as const).map((key) => [field[key], `${at}/${key}`] as const),
    ...(['allOf', 'anyOf', 'oneOf'] as const).flatMap((key) =>
      (field[key] ?? []).map((part, i) => [part, `${at}/${key}/${i}`] as const),
    ),
  ]
  return [
    ...usesIn(field.required, `${at}/required`),
    ...Object.entries(field.dependentRequired ?? {}).flatMap(([name, needs]) =>
      usesIn(needs, `${at}/dependentRequired/${name}`),
    ),
    ...branches.flatMap(([part, where]) => (part ? asked(part, where) : [])),
  ]
}
