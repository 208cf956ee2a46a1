// What was typed into one version of a form, for another: what still fits, and what has no place any more.
import type { FormView } from '@yichuang/client'
import type { FieldSchema, Json } from '@yichuang/definition'

/** An answer that the new form has no place for, as its writer knows it. */
export interface Lost {
  title: string
  answer: Json
  /** Choices go by their titles. */
  schema: FieldSchema
}
export interface Carried {
  value: Json
  lost: Lost[]
}
type Fields = { [key: string]: Json }

/** Nothing typed is dropped unseen: what is not in `value` is in `lost`. */
export function carryOver(from: FormView, to: FormView, typed: Json): Carried {
  const lost: Lost[] = []
  const value = carry(typed, { from: [from.schema], to: [to.schema], titles: [] }, lost)
  return { value: value ?? {}, lost }
}

interface Place {
  /** Every shape that conditions may give the place, before and now. */
  from: FieldSchema[]
  to: FieldSchema[]
  titles: string[]
}

function carry(value: Json, at: Place, lost: Lost[]): Json | undefined {
  if (isFields(value)) return ofGroup(value, at, lost)
  const kept = at.to.some((schema) => fits(value, schema) && at.from.every((one) => sortOf(one) === sortOf(schema)))
  if (kept) return value
  if (Array.isArray(value)) {
    const rows = value.map((row) => carry(row, itemsOf(at), lost)).filter((row) => row !== undefined)
    return rows.length > 0 ? rows : undefined
  }
  const schema = at.from.find((one) => fits(value, one)) ?? {}
  // What is computed nobody has typed.
  const typed = value !== null && value !== '' && schema.computed === undefined
  if (typed) lost.push({ title: at.titles.join(' · '), answer: value, schema })
  return undefined
}

function ofGroup(value: Fields, { from, to, titles }: Place, lost: Lost[]): Json | undefined {
  const kept: Fields = {}
  for (const [key, one] of Object.entries(value)) {
    const before = from.flatMap((schema) => shapesOf(schema, key))
    const title = before.find((schema) => schema.title)?.title ?? key
    const at = { from: before, to: to.flatMap((schema) => shapesOf(schema, key)), titles: [...titles, title] }
    const next = carry(one, at, lost)
    if (next !== undefined) kept[key] = next
  }
  return Object.keys(kept).length > 0 || titles.length === 0 ? kept : undefined
}

const itemsOf = ({ from, to, titles }: Place): Place => ({
  from: from.flatMap(({ items }) => items ?? []),
  to: to.flatMap(({ items }) => items ?? []),
  titles,
})

/** A field stands in the form itself or under one of its conditions; an empty schema only keeps its place. */
function shapesOf(schema: FieldSchema, key: string): FieldSchema[] {
  const own = schema.properties?.[key]
  const under = [...(schema.allOf ?? []), schema.then, schema.else]
  return [
    ...(isShape(own) ? [own] : []),
    ...under.flatMap((one) => (typeof one === 'object' ? shapesOf(one, key) : [])),
  ]
}

const isShape = (schema: unknown): schema is FieldSchema =>
  typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0

/** Of the right kind, and among the choices; what is wrong otherwise the form says beside the field. */
function fits(value: Json, schema: FieldSchema): boolean {
  const choices = choicesOf(schema)
  if (Array.isArray(value)) {
    const { items } = schema
    return schema.type === 'array' && items !== undefined && !items.properties && value.every((one) => fits(one, items))
  }
  if (choices && !choices.some((one) => one.value === value)) return false
  return isOfType(value, schema.type)
}

/** A file is not a text, and a day is picked and not typed. */
const sortOf = ({ format }: FieldSchema): string => (format === 'file' || format === 'date' ? format : '')

function isOfType(value: Json, type: unknown): boolean {
  if (type === 'integer' || type === 'number') return typeof value === 'number'
  return type === undefined || type === typeof value
}

export function choicesOf({ oneOf, enum: listed }: FieldSchema): { value: unknown; title: string }[] | undefined {
  if (oneOf) return oneOf.map((one) => ({ value: one.const, title: one.title ?? String(one.const) }))
  return listed?.map((value) => ({ value, title: String(value) }))
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
