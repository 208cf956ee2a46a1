// The fields of a form that a correction can name.
import type { FieldSchema } from '../format/form.ts'
import type { Json, Pointer } from '../format/words.ts'
import { SCHEMA_BUDGET } from './budget.ts'
import { compiled } from './compiled.ts'
import type { Engine } from './engine.ts'
import { isGiven } from './given.ts'
import { type AnySchema, isMap } from './keywords.ts'
import { certainLayersOf, fieldsIn, isGroup, layersOf, titleOf } from './layers.ts'
import { plainValue } from './plain-value.ts'
import { joinPointer } from './pointer.ts'

export interface Field {
  pointer: Pointer
  /** Groups and field in one: `申请人 · 姓名`. */
  title: string
  /** The same, one title a level, each as it stands in the schema (so that it can be translated). */
  titles: string[]
}

/**
 * The fields in reading order: groups are opened, a list is one field, computed and read-only fields are left out.
 * With a value, of `if` only the branch that applies counts; without one, all of them do.
 */
export function fieldsOf(schema: FieldSchema, value?: Json): Field[] {
  const known = compiled(schema)
  if ('troubles' in known) return []
  try {
    const plain = value === undefined ? undefined : plainValue(value)
    return within(known.engine, { schemas: [known.engine.root], pointer: '', titles: [] }, plain)
  } catch {
    return []
  }
}

interface Spot {
  schemas: AnySchema[]
  pointer: Pointer
  titles: string[]
}

function within(engine: Engine, { schemas, pointer, titles }: Spot, value: Json | undefined): Field[] {
  // A form that contains itself has no end.
  if (titles.length > SCHEMA_BUDGET.depth) return []
  // What only one branch computes, people fill in under the other.
  const certain = value === undefined ? fieldsIn(certainLayersOf(engine, schemas)) : undefined
  return [...fieldsIn(layersOf(engine, schemas, value))].flatMap(([name, parts]) => {
    const inner = isMap(value) ? value[name] : undefined
    const layers = layersOf(engine, parts, inner)
    // A name kept for a branch that does not apply (`"oldCardNo": {}`) asks for nothing.
    if (value !== undefined && !layers.some(saysSomething)) return []
    const always = certain === undefined ? layers : certainLayersOf(engine, certain.get(name) ?? [])
    if (isGiven(engine, always)) return []
    const spot: Spot = {
      schemas: parts,
      pointer: joinPointer(pointer, name),
      titles: [...titles, titleOf(layers) ?? name],
    }
    if (isGroup(layers) && fieldsIn(layers).size > 0)
      return within(engine, spot, value === undefined ? undefined : (inner ?? {}))
    return [{ pointer: spot.pointer, title: spot.titles.join(' · '), titles: spot.titles }]
  })
}

const saysSomething = (layer: AnySchema): boolean => isMap(layer) && Object.keys(layer).length > 0
