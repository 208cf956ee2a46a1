// Papers that are asked for by rule: their fields are there, and required, when the rule holds, and only then.
import { isDeclared } from '../checks/rules/tree.ts'
import type { FieldSchema } from '../format/form.ts'
import type { Json, Logic } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { pathsOf } from '../rules/paths-of.ts'
import { joinPointer } from '../validate/pointer.ts'
import { conditionOf } from './condition.ts'

type Fields = { [keyword: string]: Json }

interface Walk {
  /** The rule of each material that has one. */
  rules: Map<string, Logic>
  form: string
  troubles: Trouble[]
}

/** `schema` is a form's own, without `$ref`. */
export function withAsked(
  schema: Json,
  { form, materials, at }: { form: string; materials: Json; at: string },
): { schema: Json; troubles: Trouble[] } {
  const walk: Walk = { rules: rulesOf(materials), form, troubles: [] }
  if (walk.rules.size === 0) return { schema, troubles: [] }
  return { schema: group(walk, schema, `data.${form}`, at), troubles: walk.troubles }
}

function rulesOf(materials: Json): Map<string, Logic> {
  const listed = isFields(materials) ? Object.entries(materials) : []
  return new Map(
    listed.flatMap(([name, material]): [string, Logic][] => {
      const required = isFields(material) ? (material['required'] ?? null) : null
      return isFields(required) && required['if'] !== undefined ? [[name, required['if']]] : []
    }),
  )
}

/** `root`: what a rule may call this group beside `here`; a group within another has only that name. */
function group(walk: Walk, node: Json, root: string, at: string): Json {
  if (Array.isArray(node)) return node.map((part, i) => group(walk, part, root, joinPointer(at, i)))
  if (!isFields(node)) return node
  const made: Fields = {}
  const asked: Json[] = []
  const names: string[] = []
  for (const [key, value] of Object.entries(node)) {
    const place = joinPointer(at, key)
    if (key === 'properties' && isFields(value)) {
      const fields = Object.entries(value).map(([name, field]): [string, Json] => {
        const inner = group(walk, field, '', joinPointer(place, name))
        const condition = conditionFor(walk, field, { root, beside: node, at: joinPointer(place, name) })
        if (condition === undefined) return [name, inner]
        names.push(name)
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nothing here is awaited
        asked.push({ if: condition, then: { required: [name], properties: { [name]: inner } } })
        return [name, {}]
      })
      made[key] = Object.fromEntries(fields)
    } else if (key === 'items') made[key] = group(walk, value, '', place)
    else made[key] = HERE.includes(key) ? group(walk, value, root, place) : value
  }
  if (asked.length === 0) return made
  const { required, allOf = [] } = made
  return {
    ...made,
    // What its rule asks for is not asked for always.
    ...(Array.isArray(required) ? { required: required.filter((name) => !names.includes(String(name))) } : {}),
    allOf: [...(Array.isArray(allOf) ? allOf : []), ...asked],
  }
}

/** Parts that speak of the same group. */
const HERE = ['allOf', 'then', 'else']

interface Spot {
  root: string
  /** The group in which the field stands. */
  beside: Json
  at: string
}

function conditionFor({ rules, troubles }: Walk, field: Json, { root, beside, at }: Spot): Fields | undefined {
  const name = isFields(field) ? field['material'] : undefined
  const rule = typeof name === 'string' ? rules.get(name) : undefined
  if (rule === undefined) return undefined
  const condition = conditionOf(rule, 'here') ?? (root === '' ? undefined : conditionOf(rule, root))
  if (condition === undefined) troubles.push({ code: 'definition/material-rule', at, params: { name: String(name) } })
  for (const path of pathsOf(rule)) {
    const below = path.startsWith('here.') ? path.slice('here.'.length) : path.slice(root.length + 1)
    if (condition && !isDeclared({ form: beside as FieldSchema }, below))
      troubles.push({ code: 'definition/undeclared-path', at, params: { path } })
  }
  return condition
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
