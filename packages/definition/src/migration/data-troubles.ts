// Pointers of a plan's data changes: fields that a form of the old or of the new version has.
import type { Bundle } from '../format/bundle.ts'
import type { FieldSchema } from '../format/form.ts'
import type { DataChange } from '../format/migration.ts'
import type { Json, Pointer } from '../format/words.ts'
import { own } from '../own.ts'
import type { Trouble } from '../problem/problem.ts'
import { splitPointer } from '../validate/pointer.ts'
import { validator } from '../validate/validator.ts'

export function dataTroubles(changes: readonly DataChange[], { from, to }: { from: Bundle; to: Bundle }): Trouble[] {
  return changes.flatMap((change, i): Trouble[] => {
    const at = `/data/${i}`
    if ('remove' in change) return known(from, change.remove, `${at}/remove`)
    if ('move' in change) return [...known(from, change.move, `${at}/move`), ...known(to, change.to, `${at}/to`)]
    return [...known(to, change.default, `${at}/default`), ...unfit(to, change.default, { value: change.value, at })]
  })
}

/** Every schema that may hold for the place, whatever the conditions; none: there is no such field. */
function fieldsAt({ forms }: Bundle, pointer: Pointer): FieldSchema[] {
  const [form = '', ...names] = splitPointer(pointer)
  const schema = own(forms, form)?.schema
  return names.reduce<FieldSchema[]>((at, name) => at.flatMap((one) => below(one, name)), schema ? [schema] : [])
}

function below(schema: FieldSchema, name: string): FieldSchema[] {
  const { properties, items, then, else: otherwise, allOf = [], anyOf = [], oneOf = [] } = schema
  const here = /^\d+$/.test(name) ? items : own(properties, name)
  const more = [then, otherwise, ...allOf, ...anyOf, ...oneOf].filter((one) => one !== undefined)
  return [...(here === undefined ? [] : [here]), ...more.flatMap((one) => below(one, name))]
}

const known = (bundle: Bundle, pointer: Pointer, at: string): Trouble[] =>
  fieldsAt(bundle, pointer).length === 0
    ? [{ code: 'definition/plan-unknown-field', at, params: { name: pointer } }]
    : []

/** A default that its own field would refuse helps nobody; what is missing in a group may be moved there. */
function unfit(bundle: Bundle, pointer: Pointer, { value, at }: { value: Json; at: string }): Trouble[] {
  if (fieldsAt(bundle, pointer).every((field) => validator(field)(value, { complete: false }).length === 0)) return []
  return [{ code: 'definition/plan-unfit-default', at: `${at}/value`, params: { name: pointer } }]
}
