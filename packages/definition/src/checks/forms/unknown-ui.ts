// What a form may say of its looks is a closed list: nothing else is drawn, and nothing that reaches into a page is accepted.
import type { Json } from '../../format/words.ts'
import { joinPointer } from '../../validate/pointer.ts'
import type { Check, Finding } from '../check.ts'

const WIDGETS = ['textarea', 'radio', 'select', 'checkboxes', 'checkbox', 'hidden']
const HINTS = ['title', 'help', 'order', 'autocomplete', 'inputmode', 'inputType', 'rows', 'accept', 'maxSizeKB']

/** `ui:widget` of our widgets, `ui:…` hints by themselves or under `ui:options` (RELIABILITY 5.5). */
export const unknownUi: Check = {
  code: 'definition/unknown-ui',
  find: ({ bundle: { forms } }) =>
    Object.entries(forms).flatMap(([name, { ui }]) => (ui === undefined ? [] : inUi(ui, `/forms/${name}/ui`))),
}

function inUi(ui: { [key: string]: Json }, at: string): Finding[] {
  return Object.entries(ui).flatMap(([key, value]) => {
    const place = joinPointer(at, key)
    if (key === 'ui:widget') return widgetAt(value, place)
    if (key === 'ui:options') return isObject(value) ? optionsAt(value, place) : []
    if (key.startsWith('ui:')) return HINTS.includes(key.slice(3)) ? [] : [unknown(key, place)]
    return isObject(value) ? inUi(value, place) : []
  })
}

const optionsAt = (options: { [key: string]: Json }, at: string): Finding[] =>
  Object.entries(options).flatMap(([key, value]) => {
    const place = joinPointer(at, key)
    if (key === 'widget') return widgetAt(value, place)
    return HINTS.includes(key) ? [] : [unknown(key, place)]
  })

const widgetAt = (widget: Json, at: string): Finding[] =>
  typeof widget === 'string' && WIDGETS.includes(widget)
    ? []
    : [{ at, params: { name: JSON.stringify(widget).slice(0, 80), allowed: WIDGETS.join(', ') } }]

const unknown = (key: string, at: string): Finding => ({
  at,
  params: { name: key, allowed: HINTS.map((hint) => `ui:${hint}`).join(', ') },
})

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
