// Which of the widgets a field is shown with: one answer for the form, the review page and the tests.
import type { FieldSchema, UiSchema } from '@yichuang/definition'

/**
 * `group` and `list` hold other fields; `radio`, `checkboxes`, `yesNo` and `date` are several controls under one
 * question; the rest is one control. `none` is a field that a condition has taken away.
 */
export type Kind =
  | 'text'
  | 'textarea'
  | 'date'
  | 'money'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'tick'
  | 'yesNo'
  | 'file'
  | 'group'
  | 'list'
  | 'none'

/** Up to this many choices are all in sight; more are folded into a select. */
const IN_SIGHT = 6

/** The kind of a resolved schema (no `$ref`, conditions applied). */
export function kindOf(schema: FieldSchema, ui: UiSchema = {}, required = false): Kind {
  const widget = ui['ui:widget']
  if (Object.keys(schema).length === 0) return 'none'
  if (schema.properties || schema.type === 'object') return 'group'
  if (schema.type === 'array') return schema.uniqueItems && choicesOf(schema.items ?? {}) ? 'checkboxes' : 'list'
  if (schema.type === 'boolean') {
    if (widget === 'radio') return 'yesNo'
    // "No" is an answer: a question that must be answered needs both, a promise (`const: true`) is ticked.
    return required && schema.const !== true && widget !== 'checkbox' ? 'yesNo' : 'tick'
  }
  const choices = choicesOf(schema)
  if (choices) return widget === 'select' || (widget !== 'radio' && choices.length > IN_SIGHT) ? 'select' : 'radio'
  if (schema.format === 'file') return 'file'
  if (schema.format === 'date') return 'date'
  if (schema.format === 'fen') return 'money'
  return widget === 'textarea' ? 'textarea' : 'text'
}

/** The kinds whose question is a legend, because several controls answer it. */
export const isLegend = (kind: Kind): boolean => ['radio', 'checkboxes', 'yesNo', 'date'].includes(kind)

export interface Choice {
  value: unknown
  title: string
}

/** The choices of an `enum`, or of a `oneOf` of titled constants; undefined when it is neither. */
export function choicesOf(schema: FieldSchema): Choice[] | undefined {
  if (schema.enum) return schema.enum.map((value) => ({ value, title: String(value) }))
  const ways = schema.oneOf ?? schema.anyOf
  if (!ways?.length || !ways.every((way) => way.const !== undefined)) return undefined
  return ways.map((way) => ({ value: way.const, title: way.title ?? String(way.const) }))
}
