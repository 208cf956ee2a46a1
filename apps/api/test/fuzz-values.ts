// Values for the fuzz: one that fits a schema of the document, and one that is a little different from a good one.
import type { Json } from '@yichuang/definition'
import fc from 'fast-check'

interface Known {
  type?: string
  format?: string
  required?: string[]
  properties?: Record<string, Known>
}

const date = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const json = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>

/** The few keywords that bodies of requests use. */
export function fromSchema(schema: object): fc.Arbitrary<Json> {
  const { type, format, properties, required = [] }: Known = schema
  if (properties) {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, fromSchema(field)]))
    return fc.record(fields, { requiredKeys: required, noNullPrototype: true }) as fc.Arbitrary<Json>
  }
  if (format === 'date') return date
  if (type === 'string') return fc.string({ minLength: 1, maxLength: 200, unit: 'binary' })
  if (type === 'integer') return fc.maxSafeInteger()
  return type === 'object' ? (fc.dictionary(fc.string(), json, { noNullPrototype: true }) as fc.Arbitrary<Json>) : json
}

/** One place of a value, at any depth, is dropped, replaced or gets a neighbour. */
export function mutated(draw: fc.GeneratorValue, value: Json): Json {
  if (typeof value !== 'object' || value === null || draw(fc.nat, { max: 5 }) === 0) return draw(() => json)
  if (Array.isArray(value)) {
    if (value.length === 0) return [draw(() => json)]
    const at = draw(fc.nat, { max: value.length - 1 })
    return value.map((part, i) => (i === at ? mutated(draw, part) : part))
  }
  const names = Object.keys(value)
  const name = names.length ? draw(fc.constantFrom, ...names) : 'x'
  const { [name]: part = null, ...rest } = value
  switch (draw(fc.constantFrom, 'deeper', 'deeper', 'drop', 'more')) {
    case 'drop':
      return rest
    case 'more':
      return { ...value, [draw(() => fc.string())]: draw(() => json) }
    default:
      return { ...value, [name]: mutated(draw, part) }
  }
}
