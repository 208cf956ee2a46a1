// Something that could stand in a form: for walks, where no scenario has filled it in.
import { type FieldSchema, fieldsOf, type Json } from '@yichuang/definition'
import { withValueAt } from '../payload/pointer.ts'
import type { Dice } from './dice.ts'

/**
 * Most required fields, some of the others. It need not be right: a refusal is an answer too. `choices` are what a list
 * of pointers may name.
 */
export function exampleOf(schema: FieldSchema, dice: Dice, choices: readonly string[]): Json {
  const parts = partsOf(schema)
  const required = parts['required']
  const keys = Object.entries(partsOf(parts['properties']))
  let made: Json = {}
  for (const [key, part] of keys) {
    const wanted = Array.isArray(required) && required.includes(key)
    if (!dice.chance(wanted ? 97 : 30)) continue
    made = withValueAt(made, `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, someOf(part, dice, choices))
  }
  return made
}

/** The fields of a form as a correction names them. */
export const pointersOf = (schema: FieldSchema | undefined): string[] =>
  schema === undefined ? [] : fieldsOf(schema).map(({ pointer }) => pointer)

function someOf(schema: unknown, dice: Dice, choices: readonly string[]): Json {
  const parts = partsOf(schema)
  if (parts['const'] !== undefined) return parts['const'] as Json
  if (Array.isArray(parts['enum'])) return (dice.pick(parts['enum']) ?? null) as Json
  const alternatives = parts['oneOf'] ?? parts['anyOf']
  if (Array.isArray(alternatives)) return someOf(dice.pick(alternatives), dice, choices)
  switch (parts['type']) {
    case 'object':
      return exampleOf(parts as FieldSchema, dice, choices)
    case 'array': {
      const few = Math.max(Number(parts['minItems'] ?? 0), dice.below(3))
      return [...new Set(Array.from({ length: few }, () => someOf(parts['items'], dice, choices)))]
    }
    case 'boolean':
      return dice.chance(50)
    case 'integer':
    case 'number':
      return Number(parts['minimum'] ?? 0) + dice.below(5)
    default:
      return parts['format'] === 'date' ? '2026-03-02' : (dice.pick(choices) ?? '内容')
  }
}

const partsOf = (schema: unknown): Record<string, unknown> =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? (schema as Record<string, unknown>) : {}
