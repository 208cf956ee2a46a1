// The class of every field of a form, by where it stands; made once for each schema.
import type { FieldSchema, Pii, Pointer } from '@yichuang/definition'

/** What a schema says of one place, whichever of its branches says it. */
export interface Place {
  name: string
  /** One that says nothing counts as `basic`: what was forgotten is not shown to everyone. */
  pii: Pii
  schema: FieldSchema
  fields: ReadonlyMap<string, Place>
  items: Place | undefined
}

/** Where branches differ, the stricter one holds. */
const ORDER: readonly Pii[] = ['none', 'basic', 'contact', 'location', 'health', 'finance', 'minor', 'id']

const known = new WeakMap<FieldSchema, Place>()

export function placesOf(schema: FieldSchema): Place {
  const made = known.get(schema) ?? placeOf('', [schema], undefined)
  known.set(schema, made)
  return made
}

function placeOf(name: string, parts: readonly FieldSchema[], above: Pii | undefined): Place {
  const layers = parts.flatMap(layersOf)
  const said = layers.flatMap(({ pii }) => pii ?? [])
  const own = said.sort((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0] ?? above
  const named = new Map<string, FieldSchema[]>()
  for (const { properties = {} } of layers)
    for (const [field, part] of Object.entries(properties)) named.set(field, [...(named.get(field) ?? []), part])
  const items = layers.flatMap((layer) => layer.items ?? [])
  return {
    name,
    pii: own ?? 'basic',
    schema: Object.assign({}, ...layers.toReversed()) as FieldSchema,
    fields: new Map([...named].map(([field, of]) => [field, placeOf(field, of, own)])),
    items: items.length ? placeOf(name, items, own) : undefined,
  }
}

/** The schema and everything in it that speaks of the same value. A built form has no `$ref` left. */
function layersOf(schema: FieldSchema): FieldSchema[] {
  const { allOf = [], anyOf = [], oneOf = [], then: yes, else: no } = schema
  const ways = [...anyOf, ...oneOf].filter((way) => way.const === undefined)
  return [schema, ...[...allOf, ...ways, yes, no].flatMap((part) => (part ? layersOf(part) : []))]
}

/** Fields that hold files and are somebody's, as pointers; a list stands for all its files. */
export function personalFiles(place: Place, at: Pointer = ''): Pointer[] {
  const list = place.items
  if (place.pii !== 'none' && [place, list].some((one) => one?.schema.format === 'file')) return [at]
  if (list) return personalFiles(list, at).length > 0 ? [at] : []
  return [...place.fields].flatMap(([name, field]) => personalFiles(field, `${at}/${name}`))
}
