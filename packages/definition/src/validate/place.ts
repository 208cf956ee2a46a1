// Where a pointer leads in a form: what it is called, what stands before it.
import type { Json, Pointer } from '../format/words.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap, type SchemaObject } from './keywords.ts'
import { fieldsIn, itemsIn, layersOf, titleOf } from './layers.ts'
import { splitPointer } from './pointer.ts'

export interface Place {
  /** What the form calls the field; the name in the data when it has no title. */
  title: string
  /** For sorting: the field's rank in its group, level by level. */
  order: number[]
  /** Every schema that speaks of the field. */
  layers: SchemaObject[]
}

/** After all that the schema knows. */
const UNKNOWN = 1_000_000

export function placeOf(engine: Engine, whole: Json, pointer: Pointer): Place {
  const order: number[] = []
  let layers = layersOf(engine, [engine.root], whole)
  let value: Json | undefined = whole
  let title = titleOf(layers) ?? ''
  for (const key of splitPointer(pointer)) {
    const isIndex = Array.isArray(value)
    const fields = fieldsIn(layers)
    const rank = isIndex ? Number(key) : [...fields.keys()].indexOf(key)
    order.push(rank < 0 ? UNKNOWN : rank)
    const schemas: AnySchema[] = isIndex ? itemsIn(layers, Number(key)) : (fields.get(key) ?? [])
    value = Array.isArray(value) ? value[Number(key)] : isMap(value) ? value[key] : undefined
    layers = layersOf(engine, schemas, value)
    // An item without a title of its own is spoken of by its list's.
    title = titleOf(layers) ?? (isIndex ? title : key)
  }
  return { title, order, layers }
}
