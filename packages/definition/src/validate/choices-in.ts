// Answers whose choices stand elsewhere: the county's units, the fields of another form.
import type { FieldSchema } from '../format/form.ts'
import type { Json, Pointer } from '../format/words.ts'
import { compiled } from './compiled.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap } from './keywords.ts'
import { fieldsIn, itemsIn, layersOf, titleOf } from './layers.ts'
import { plainValue } from './plain-value.ts'
import { joinPointer } from './pointer.ts'

export interface ChoiceMade {
  at: Pointer
  title: string
  value: string
  /** The kind of the units that are offered. */
  unitsOf?: string
  /** The form whose fields are offered. */
  fieldsOf?: string
}

/** Every text of a value that answers a field with `unitsOf` or `fieldsOf`; the annotation may stand on the list. */
export function choicesIn(schema: FieldSchema, value: Json): ChoiceMade[] {
  const known = compiled(schema)
  if ('troubles' in known) return []
  if (!known.engine.mentions('unitsOf') && !known.engine.mentions('fieldsOf')) return []
  try {
    return within(known.engine, { schemas: [known.engine.root], at: '', title: '', offered: {} }, plainValue(value))
  } catch {
    // Too big to look at: the validator says so.
    return []
  }
}

interface Spot {
  schemas: readonly AnySchema[]
  at: Pointer
  title: string
  offered: Pick<ChoiceMade, 'unitsOf' | 'fieldsOf'>
}

function within(engine: Engine, spot: Spot, value: Json): ChoiceMade[] {
  if (typeof value !== 'string' && !Array.isArray(value) && !isMap(value)) return []
  const layers = layersOf(engine, spot.schemas, value)
  const title = titleOf(layers) ?? spot.title
  const { at } = spot
  const said = Object.assign({}, spot.offered, ...layers.map((layer) => offeredBy(engine.origin(layer))))
  if (typeof value === 'string') return Object.keys(said).length > 0 ? [{ at, title, value, ...said }] : []
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => {
      const inner = { schemas: itemsIn(layers, i), at: joinPointer(at, String(i)), title, offered: said }
      return within(engine, inner, item)
    })
  }
  const fields = fieldsIn(layers)
  return Object.entries(value).flatMap(([name, part]) =>
    within(engine, { schemas: fields.get(name) ?? [], at: joinPointer(at, name), title: name, offered: {} }, part),
  )
}

function offeredBy({ unitsOf, fieldsOf }: { readonly [keyword: string]: unknown }): Spot['offered'] {
  return {
    ...(typeof unitsOf === 'string' ? { unitsOf } : {}),
    ...(typeof fieldsOf === 'string' ? { fieldsOf } : {}),
  }
}
