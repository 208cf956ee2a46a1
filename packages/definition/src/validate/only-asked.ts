// What a form asks beside the other answers; the rest is not taken.
import type { FieldSchema } from '../format/form.ts'
import type { Json } from '../format/words.ts'
import { compiled } from './compiled.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap, partsOf } from './keywords.ts'
import { fieldsIn, itemsIn, layersOf } from './layers.ts'
import { plainValue } from './plain-value.ts'

/**
 * The value without the fields of which only `{}` holds: it keeps the place of a field that another answer asks for, and
 * would let anything through. Ask after computed fields are filled, for conditions stand on them too. The value comes
 * back as it is when nothing has to go, the schema cannot run or the value is too big to look at.
 */
export function onlyAsked(schema: FieldSchema, value: Json): Json {
  const known = compiled(schema)
  if ('troubles' in known || !hasPlaceholders(known.engine)) return value
  try {
    const made = kept(known.engine, [known.engine.root], plainValue(value))
    const spelled = JSON.stringify(made)
    return spelled === JSON.stringify(value) ? value : (JSON.parse(spelled) as Json)
  } catch {
    return value
  }
}

function kept(engine: Engine, schemas: readonly AnySchema[], value: Json): Json {
  if (!Array.isArray(value) && !isMap(value)) return value
  const layers = layersOf(engine, schemas, value)
  if (Array.isArray(value)) return value.map((item, i) => kept(engine, itemsIn(layers, i), item))
  const fields = fieldsIn(layers)
  const group: { [key: string]: Json } = Object.create(null)
  for (const [name, part] of Object.entries(value)) {
    const said = fields.get(name)
    if (said === undefined || !said.every(isPlaceholder)) group[name] = kept(engine, said ?? [], part)
  }
  return group
}

const isPlaceholder = (schema: AnySchema): boolean => isMap(schema) && Object.keys(schema).length === 0

/** Most forms have none, and need no walk. */
const known = new WeakMap<Engine, boolean>()

function hasPlaceholders(engine: Engine): boolean {
  let has = known.get(engine)
  if (has === undefined) {
    has = within(engine.root)
    known.set(engine, has)
  }
  return has
}

const within = (schema: AnySchema): boolean =>
  isPlaceholder(schema) || partsOf(schema).some((part) => within(part.schema))
