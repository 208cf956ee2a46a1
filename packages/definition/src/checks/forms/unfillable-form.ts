// A field that no answer can satisfy keeps everybody from handing the form in.
import type { FieldSchema } from '../../format/form.ts'
import type { Json } from '../../format/words.ts'
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'

/** Bounds that cross each other, choices that are none or of another kind than the field. */
export const unfillableForm: Check = {
  code: 'definition/unfillable-form',
  find: ({ bundle: { forms } }) =>
    Object.entries(forms).flatMap(([name, { schema }]) =>
      fieldsIn(schema, `/forms/${name}/schema`).flatMap(({ field, at }) =>
        [...crossed(field), ...wrongChoices(field)].map((keyword) => ({ at: `${at}/${keyword}`, params: { keyword } })),
      ),
    ),
}

const PAIRS = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const

/** The lower bound that lies above the upper one. */
function crossed(field: FieldSchema): string[] {
  const above = PAIRS.filter(([least, most]) => (field[least] ?? 0) > (field[most] ?? Number.POSITIVE_INFINITY))
  const { exclusiveMinimum = Number.NEGATIVE_INFINITY, exclusiveMaximum = Number.POSITIVE_INFINITY } = field
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = field
  const open = exclusiveMinimum >= Math.min(maximum, exclusiveMaximum) ? ['exclusiveMinimum'] : []
  return [...above.map(([least]) => least), ...open, ...(minimum >= exclusiveMaximum ? ['exclusiveMaximum'] : [])]
}

function wrongChoices({ type, enum: values, oneOf, const: only }: FieldSchema): string[] {
  const fits = (value: Json) => type === undefined || kindsOf(value).includes(type)
  const choices = oneOf?.flatMap((one) => (one.const === undefined ? [] : [one.const])) ?? []
  return [
    ...(values?.some(fits) === false ? ['enum'] : []),
    ...(oneOf && choices.length === oneOf.length && !choices.some(fits) ? ['oneOf'] : []),
    ...(only !== undefined && !fits(only) ? ['const'] : []),
  ]
}

function kindsOf(value: Json): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value]
}
