// What people and input methods leave in a value, made regular before it is checked and kept.
import type { FieldSchema } from '../format/form.ts'
import type { Json } from '../format/words.ts'
import { compiled } from './compiled.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap } from './keywords.ts'
import { fieldsIn, itemsIn, layersOf } from './layers.ts'
import { plainValue } from './plain-value.ts'

/** Formats whose letters are capitals. */
const UPPER_CASE = ['cn-resident-id', 'cn-uscc']

/**
 * Texts in Unicode NFC without blanks around them, ID numbers and credit codes in capitals, empty texts of a group left
 * out (an untouched field is no answer). Nothing else changes: full-width digits stay, to be refused in words.
 */
export function normalise(schema: FieldSchema, value: Json): Json {
  const known = compiled(schema)
  if ('troubles' in known) return value
  try {
    const regular = trimmed(plainValue(value))
    const { engine } = known
    const spelled = UPPER_CASE.some((name) => engine.mentions(`format ${name}`))
      ? capitals(engine, [engine.root], regular)
      : regular
    return JSON.parse(JSON.stringify(spelled))
  } catch {
    return value
  }
}

function trimmed(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (!isMap(value)) return value
  const group: { [key: string]: Json } = Object.create(null)
  for (const [name, part] of Object.entries(value)) {
    const regular = trimmed(part)
    if (regular !== '') group[name] = regular
  }
  return group
}

function capitals(engine: Engine, schemas: readonly AnySchema[], value: Json): Json {
  if (typeof value !== 'string' && !Array.isArray(value) && !isMap(value)) return value
  const layers = layersOf(engine, schemas, value)
  if (typeof value === 'string') {
    return layers.some(({ format }) => UPPER_CASE.includes(String(format))) ? value.toUpperCase() : value
  }
  if (Array.isArray(value)) return value.map((item, i) => capitals(engine, itemsIn(layers, i), item))
  const fields = fieldsIn(layers)
  const group: { [key: string]: Json } = Object.create(null)
  for (const [name, part] of Object.entries(value)) group[name] = capitals(engine, fields.get(name) ?? [], part)
  return group
}
