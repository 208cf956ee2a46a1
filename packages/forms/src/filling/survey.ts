// The form as it stands for one value: which fields are there, what they hold, and what would be sent.
import type { FieldSchema, Json, Pointer, UiSchema } from '@yichuang/definition'
import { type Kind, kindOf } from './kind.ts'
import { isObject, type Path, pointerOf, same } from './pointer.ts'

/** One field, group, list or list item that is there under the present conditions. */
export interface Place {
  path: Path
  pointer: Pointer
  kind: Kind
  schema: FieldSchema
  ui: UiSchema
  title: string
  required: boolean
  value: Json | undefined
  children: Place[]
}

/** Resolves `$ref`, `allOf` and `if` for a value; rjsf's own answer, so that what is sent is what was shown. */
export type Resolve = (schema: FieldSchema, value: Json | undefined) => FieldSchema

/** Walks the resolved schema. A property that a condition set to `false` is not there. */
export function survey(resolve: Resolve, schema: FieldSchema, value: Json | undefined, ui: UiSchema): Place {
  const visit = (
    at: FieldSchema,
    given: Json | undefined,
    hints: UiSchema,
    path: Path,
    required: boolean,
    name: string,
  ): Place => {
    const resolved = resolve(at, given)
    const kind = kindOf(resolved, hints, required)
    const plain = text(hints['ui:title']) ?? resolved.title ?? name
    const row = path[path.length - 1]
    const title = typeof row === 'number' ? `${plain} ${row + 1}` : plain
    const place: Place = {
      path,
      pointer: pointerOf(path),
      kind,
      schema: resolved,
      ui: hints,
      title,
      required,
      value: given,
      children: [],
    }
    if (kind === 'group') {
      const values = isObject(given) ? given : {}
      place.children = ordered(Object.entries(resolved.properties ?? {}), hints)
        .filter(([, child]) => isObject(child))
        .map(([key, child]) =>
          visit(
            child,
            values[key],
            hintsAt(hints, key),
            [...path, key],
            resolved.required?.includes(key) ?? false,
            key,
          ),
        )
        .filter((child) => child.kind !== 'none')
    }
    if (kind === 'list' && Array.isArray(given)) {
      place.children = given.map((item, index) =>
        visit(resolved.items ?? {}, item, hintsAt(hints, 'items'), [...path, index], true, title),
      )
    }
    return place
  }
  return visit(schema, value, ui, [], true, '')
}

/**
 * What is sent: only fields that are there. Values of fields that a condition took away are dropped, again and again
 * until nothing changes, because a dropped value may be what another condition read. Empty optional groups and lists
 * are left out; required groups are there even when empty, so that what is missing is named field by field.
 */
export function settle(resolve: Resolve, schema: FieldSchema, value: Json | undefined): Json {
  let now = value
  for (let round = 0; round < ROUNDS; round++) {
    const next = kept(survey(resolve, schema, now, {})) ?? {}
    if (same(next, now)) return next
    now = next
  }
  return now ?? {}
}

/** Conditions that chase each other for ever would be a broken definition. */
const ROUNDS = 8

function kept(place: Place): Json | undefined {
  if (place.kind === 'group') {
    if (place.value !== undefined && !isObject(place.value)) return place.value
    const entries = place.children.flatMap((child) => {
      const value = kept(child)
      return value === undefined ? [] : [[child.path[child.path.length - 1], value]]
    })
    return entries.length > 0 || place.required ? Object.fromEntries(entries) : undefined
  }
  if (place.kind === 'list' && Array.isArray(place.value)) {
    if (place.value.length === 0 && !place.required) return undefined
    return place.children.map((child) => kept(child) ?? null)
  }
  if (place.kind === 'checkboxes' && Array.isArray(place.value) && place.value.length === 0) return undefined
  return place.value
}

/** Every place, parents before children, in the order of the page. */
export const places = (place: Place): Place[] => [place, ...place.children.flatMap(places)]

function ordered(entries: [string, FieldSchema][], ui: UiSchema): [string, FieldSchema][] {
  const order = ui['ui:order']
  if (!Array.isArray(order)) return entries
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.indexOf('*') >>> 0)
  return [...entries].sort(([a], [b]) => rank(a) - rank(b))
}

const hintsAt = (ui: UiSchema, key: string): UiSchema => {
  const hints = ui[key]
  return isObject(hints) ? hints : {}
}
const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
