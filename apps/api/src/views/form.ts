// A form ready to render: choices resolved, words in the reader's language, hidden fields gone.
import type { FormView } from '@yichuang/client'
import {
  type Bundle,
  type County,
  called,
  type FieldSchema,
  fieldsOf,
  type Json,
  type Lang,
  missing,
  type Pointer,
  pathsOf,
  sayText,
  type UiSchema,
} from '@yichuang/definition'
import type { CaseState } from '@yichuang/flow'
import type { Sight } from '../policy/sight.ts'

export interface FormContext {
  bundle: Bundle
  county: County
  lang: Lang
  /** Pointers into the case's data, such as `/application/phone`, that this reader may not see. */
  hides?: Pointer[]
  /** What this reader sees of which class; without it everything. */
  sight?: Sight
  /** The case's answers: of its forms' fields only those that apply to it are offered. */
  data?: CaseState['data']
  /** What this form was filled with: fields that it names are called by their titles. */
  chosen?: Json
}

/** The form of that name; `undefined` when the item has none. */
export function formView(name: string, context: FormContext): FormView | undefined {
  const { bundle, lang, hides = [] } = context
  const form = Object.hasOwn(bundle.forms, name) ? bundle.forms[name] : undefined
  if (!form) return undefined
  const say = (text: string) => sayText(bundle, lang, text)
  const hidden = hides.filter((at) => at.startsWith(`/${name}/`)).map((at) => at.slice(name.length + 1))
  return {
    name,
    title: say(form.title ?? name),
    schema: withChoices(saidSchema(hidden.reduce(withoutField, form.schema), bundle, lang), context),
    ui: withMaterials(saidUi(form.ui ?? {}, say) as UiSchema, form.schema, bundle),
    ...(form.steps ? { steps: form.steps.map(({ title, fields }) => ({ title: say(title), fields })) } : {}),
    ...factsFor(form.schema, bundle),
  }
}

/** The county's own values that its computed fields read, so that a browser computes what the server will. */
function factsFor(schema: FieldSchema, { service: { switches } }: Bundle): Pick<FormView, 'facts'> {
  const read = new Set<string>()
  mapped(schema, (part) => {
    for (const path of pathsOf(part.computed ?? null)) {
      const [, name = ''] = /^service\.switches\.(\w+)$/.exec(path) ?? []
      if (Object.hasOwn(switches, name)) read.add(name)
    }
    return part
  })
  if (read.size === 0) return {}
  const own = Object.entries(switches).filter(([name]) => read.has(name))
  return { facts: { service: { switches: Object.fromEntries(own) } } }
}

/** A file field asks for what its material may be: kinds and size, as the server will check them. */
function withMaterials(ui: UiSchema, schema: FieldSchema, bundle: Bundle): UiSchema {
  const out: UiSchema = { ...ui }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const own = isObject(out[name]) ? out[name] : {}
    const material = field.material === undefined ? undefined : bundle.service.materials?.[field.material]
    const said: UiSchema = {
      ...(material?.mime ? { 'ui:accept': material.mime.join(',') } : {}),
      ...(material?.maxSizeKB ? { 'ui:maxSizeKB': material.maxSizeKB } : {}),
      ...withMaterials(own, field, bundle),
    }
    if (Object.keys(said).length) out[name] = said
  }
  const rows = schema.items && withMaterials(isObject(out['items']) ? out['items'] : {}, schema.items, bundle)
  if (rows && Object.keys(rows).length) out['items'] = rows
  // Conditional fields stand in the branches, under the same names.
  const branches = [...(schema.allOf ?? []), schema.then, schema.else].filter((branch) => branch !== undefined)
  return branches.reduce((so, branch) => withMaterials(so, branch, bundle), out)
}

const isObject = (value: Json | undefined): value is UiSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a place of the case's data is one of those, or lies in one. */
export const isHidden = (at: Pointer, hides: readonly Pointer[]): boolean =>
  hides.some((hide) => at === hide || at.startsWith(`${hide}/`))

/** Takes a value out of a form's data. */
function withoutValue(value: Json, at: Pointer): Json {
  const [, name = '', ...rest] = at.split('/')
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return value
  const { [name]: inner, ...others } = value
  return rest.length ? { ...others, [name]: withoutValue(inner as Json, `/${rest.join('/')}`) } : others
}

/** The form whose fields a list chooses from; the annotation stands on the list or on its items. */
export const listedForm = ({ fieldsOf, items }: FieldSchema): string | undefined => fieldsOf ?? items?.fieldsOf

/** A form's data as this reader may see it. */
export const seenValue = (form: string, value: Json, hides: Pointer[]): Json =>
  hides
    .filter((at) => at.startsWith(`/${form}/`))
    .map((at) => at.slice(form.length + 1))
    .reduce(withoutValue, value)

function withoutField(schema: FieldSchema, at: Pointer): FieldSchema {
  const [, name = '', ...rest] = at.split('/')
  const { [name]: inner, ...others } = schema.properties ?? {}
  if (!inner) return schema
  const kept = rest.length ? { ...others, [name]: withoutField(inner, `/${rest.join('/')}`) } : others
  return {
    ...schema,
    properties: kept,
    ...(schema.required && !rest.length ? { required: schema.required.filter((other) => other !== name) } : {}),
  }
}

/** Every part of a schema, from the inside out. */
function mapped(schema: FieldSchema, change: (part: FieldSchema) => FieldSchema): FieldSchema {
  const out: FieldSchema = { ...schema }
  const inner = (part: FieldSchema) => mapped(part, change)
  for (const key of ['properties', '$defs'] as const) {
    const parts = schema[key]
    if (parts) out[key] = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, inner(part)]))
  }
  for (const key of ['oneOf', 'anyOf', 'allOf'] as const) {
    const parts = schema[key]
    if (parts) out[key] = parts.map(inner)
  }
  for (const key of ['items', 'not', 'if', 'then', 'else', 'contains'] as const) {
    const part = schema[key]
    if (part) out[key] = inner(part)
  }
  return change(out)
}

/**
 * Titles and descriptions in the reader's language. Kept for each schema: a schema belongs to one published version, and
 * validators are compiled once for each schema they are given.
 */
export function saidSchema(schema: FieldSchema, bundle: Bundle, lang: Lang): FieldSchema {
  const known = said.get(schema)?.[lang]
  if (known) return known
  const made = mapped(schema, (part) => ({
    ...part,
    ...(part.title ? { title: sayText(bundle, lang, part.title) } : {}),
    ...(part.description ? { description: sayText(bundle, lang, part.description) } : {}),
  }))
  said.set(schema, { ...said.get(schema), [lang]: made })
  return made
}

const said = new WeakMap<FieldSchema, Partial<Record<Lang, FieldSchema>>>()

/** Choices by `unitsOf` and `fieldsOf` become `oneOf`. */
const withChoices = (schema: FieldSchema, context: FormContext): FieldSchema =>
  mapped(schema, (part) => {
    const choices = choicesOf(part, context)
    if (!choices) return part
    return part.type === 'array' ? { ...part, items: { ...part.items, oneOf: choices } } : { ...part, oneOf: choices }
  })

function choicesOf({ unitsOf, fieldsOf: form }: FieldSchema, context: FormContext): FieldSchema[] | undefined {
  const { bundle, county, lang, data, chosen } = context
  if (unitsOf) {
    const units = Object.entries(county.directory.units).filter(([, { kind }]) => kind === unitsOf)
    return units.map(([code, { name }]) => ({ const: code, title: name }))
  }
  const schema = form ? bundle.forms[form]?.schema : undefined
  if (!form || !schema) return undefined
  const given = data?.[form]
  const said = saidSchema(schema, bundle, lang)
  const fields = fieldsOf(said, given)
  // A list is one field; what is missing in one of its rows is asked for by itself, and stays named when it is there.
  const others = [...(given === undefined ? [] : missing(schema, given)), ...pointersIn(chosen)]
  const inRows = [...new Set(others)].filter((at) => !fields.some(({ pointer }) => pointer === at))
  return [
    ...fields.map(({ pointer, title }) => ({ const: pointer, title })),
    ...inRows.flatMap((pointer) => {
      const title = called(said, pointer)
      return title === undefined ? [] : [{ const: pointer, title }]
    }),
  ]
}

/** Texts of a filled form that may name a field. */
function pointersIn(value: Json | undefined): Pointer[] {
  if (typeof value === 'string') return value.startsWith('/') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pointersIn) : []
}

const SAID = new Set(['ui:title', 'ui:description', 'ui:help', 'ui:placeholder', 'ui:submitLabel'])

function saidUi(ui: Json, say: (text: string) => string): Json {
  if (Array.isArray(ui)) return ui.map((part) => saidUi(part, say))
  if (typeof ui !== 'object' || ui === null) return ui
  return Object.fromEntries(
    Object.entries(ui).map(([key, part]) => [
      key,
      SAID.has(key) && typeof part === 'string' ? say(part) : saidUi(part, say),
    ]),
  )
}
