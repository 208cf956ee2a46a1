// A form ready to render: choices resolved, words in the reader's language, hidden fields gone.
import type { FormView } from '@yichuang/client'
import {
  type Bundle,
  type County,
  type FieldSchema,
  fieldsOf,
  type Json,
  type Lang,
  type Pointer,
  sayText,
  type UiSchema,
} from '@yichuang/definition'

export interface FormContext {
  bundle: Bundle
  county: County
  lang: Lang
  /** Pointers into the case's data, such as `/application/phone`, that this reader may not see. */
  hides?: Pointer[]
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
    schema: resolved(hidden.reduce(withoutField, form.schema), context),
    ui: saidUi(form.ui ?? {}, say) as UiSchema,
    ...(form.steps ? { steps: form.steps.map(({ title, fields }) => ({ title: say(title), fields })) } : {}),
  }
}

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

/** Choices by `unitsOf` and `fieldsOf` become `oneOf`; titles and descriptions are translated. */
function resolved(schema: FieldSchema, context: FormContext): FieldSchema {
  const { bundle, lang } = context
  const out: FieldSchema = { ...schema }
  if (out.title) out.title = sayText(bundle, lang, out.title)
  if (out.description) out.description = sayText(bundle, lang, out.description)
  for (const key of ['properties', '$defs'] as const) {
    const parts = schema[key]
    if (parts)
      out[key] = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, resolved(part, context)]))
  }
  for (const key of ['oneOf', 'anyOf', 'allOf'] as const) {
    const parts = schema[key]
    if (parts) out[key] = parts.map((part) => resolved(part, context))
  }
  for (const key of ['items', 'not', 'if', 'then', 'else', 'contains'] as const) {
    const part = schema[key]
    if (part) out[key] = resolved(part, context)
  }
  const choices = choicesOf(schema, context)
  if (!choices) return out
  return out.type === 'array' ? { ...out, items: { ...out.items, oneOf: choices } } : { ...out, oneOf: choices }
}

function choicesOf(
  { unitsOf, fieldsOf: form }: FieldSchema,
  { bundle, county, lang }: FormContext,
): FieldSchema[] | undefined {
  if (unitsOf) {
    const units = Object.entries(county.directory.units).filter(([, { kind }]) => kind === unitsOf)
    return units.map(([code, { name }]) => ({ const: code, title: name }))
  }
  const schema = form ? bundle.forms[form]?.schema : undefined
  return (
    schema && fieldsOf(schema).map(({ pointer, title }) => ({ const: pointer, title: sayText(bundle, lang, title) }))
  )
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
