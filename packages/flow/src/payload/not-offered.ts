// Choices that no schema lists: an office must be one of the county's, a field one that the form has.
import {
  type ChoiceMade,
  choicesIn,
  type FieldSchema,
  fieldsOf,
  type Json,
  missing,
  own,
  type Trouble,
} from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Item, World } from '../command.ts'

interface Offering {
  item: Item
  state: CaseState
  world: World
}

/** `form/not-a-choice` for each answer that was not offered. */
export function notOffered(schema: FieldSchema, value: Json, offering: Offering): Trouble[] {
  return choicesIn(schema, value)
    .filter((choice) => !isUnit(choice, offering) || !isField(choice, offering))
    .map(({ at, title }) => ({ code: 'form/not-a-choice', at, params: { title } }))
}

const isUnit = ({ unitsOf, value }: ChoiceMade, { world }: Offering): boolean =>
  unitsOf === undefined || own(world.county.directory.units, value)?.kind === unitsOf

/** A field of the form, or what is missing in one of its lists: a correction may name both. */
function isField({ fieldsOf: name, value }: ChoiceMade, { item, state }: Offering): boolean {
  if (name === undefined) return true
  const schema = own(item.bundle.forms, name)?.schema
  if (schema === undefined) return false
  const isListed = fieldsOf(schema).some(({ pointer }) => pointer === value)
  return isListed || missing(schema, own(state.data, name) ?? {}).includes(value)
}
