// What can be read, as a tree; and whether a path leads to something in it.
import type { FieldSchema } from '../../format/form.ts'
import type { Json } from '../../format/words.ts'
import { own } from '../../own.ts'

/**
 * `any`: whatever lies below is not known. `form`: a schema says. `value`: what stands there says. `list`: items, by
 * index or `[]`. `keys`: the declared names.
 */
export type Tree =
  | 'leaf'
  | 'any'
  | { form: FieldSchema }
  | { value: Json }
  | { list: Tree }
  | { keys: { [name: string]: Tree } }

/** `path` is spelled as `pathsOf` spells it: `data.whistle.targets[].lead`. */
export function isDeclared(tree: Tree, path: string): boolean {
  // Items of a list that the rule itself made cannot be known.
  if (path.startsWith('[]')) return true
  return leads(tree, path === '' ? [] : path.replace(/\[\]/g, '.[]').split('.'))
}

function leads(tree: Tree, [key, ...rest]: string[]): boolean {
  if (key === undefined || tree === 'any') return true
  if (tree === 'leaf') return false
  if ('form' in tree) return formLeads(tree.form, [key, ...rest])
  if ('value' in tree) return valueLeads(tree.value, [key, ...rest])
  if ('list' in tree) return isItem(key) && leads(tree.list, rest)
  const next = own(tree.keys, key)
  return next !== undefined && leads(next, rest)
}

const isItem = (key: string): boolean => key === '[]' || /^\d+$/.test(key)

function formLeads(field: FieldSchema, keys: string[]): boolean {
  const [key, ...rest] = keys
  if (key === undefined) return true
  const property = own(field.properties, key)
  const more = field.additionalProperties
  if (property !== undefined && formLeads(property, rest)) return true
  if (isItem(key) && field.items !== undefined && formLeads(field.items, rest)) return true
  if (typeof more === 'object' && formLeads(more, rest)) return true
  const parts = [...(field.allOf ?? []), ...(field.anyOf ?? []), ...(field.oneOf ?? []), field.then, field.else]
  return parts.some((part) => part !== undefined && formLeads(part, keys))
}

function valueLeads(value: Json, [key, ...rest]: string[]): boolean {
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return isItem(key) && (value.length === 0 || value.some((item) => valueLeads(item, rest)))
  const next = own(value, key)
  return next !== undefined && valueLeads(next, rest)
}
