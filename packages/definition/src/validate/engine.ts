// The one place that speaks to @cfworker/json-schema, which interprets: no code is made from strings.
import { dereference, format as known, type OutputUnit, type Schema, validate } from '@cfworker/json-schema'
import type { Json, LocalDate } from '../format/words.ts'
import { formats } from './formats/formats.ts'
import type { AnySchema, SchemaObject } from './keywords.ts'
import { mentions } from './mentions.ts'
import { type Origins, plainSchema } from './plain-schema.ts'

/** A sound schema, ready to run. */
export interface Engine {
  /** The schema as it runs; places in {@link run}'s answer lead into this one. */
  root: SchemaObject
  /** Everything that does not fit, structure included, in the library's own words. */
  run(value: Json, today?: LocalDate): OutputUnit[]
  /** Whether a schema that lies in `root` fits a value. */
  fits(schema: AnySchema, value: Json): boolean
  /** Whether a keyword, or `format` with a name, stands anywhere in the author's schema. */
  mentions(word: string): boolean
  /** The author's schema behind one in `root`, annotations and all. */
  origin(schema: SchemaObject): SchemaObject
}

/** The library's formats see the text only; this is what ours may know besides, for the length of one synchronous run. */
let facts: { today?: LocalDate } = {}

for (const { name, refuse } of formats) known[name] = (text) => refuse(text, facts) === undefined

/** For a schema in which `schemaTroubles` found nothing. */
export function engineOf(schema: AnySchema): Engine {
  const origins: Origins = new WeakMap()
  const root = plainSchema(schema, origins)
  const words = mentions(schema)
  const lookup = dereference(root as Schema)
  const run = (value: Json, against: AnySchema) => validate(value, against as Schema, '2020-12', lookup, false)
  return {
    root,
    run: (value, today) => {
      facts = today === undefined ? {} : { today }
      try {
        return run(value, root).errors
      } finally {
        facts = {}
      }
    },
    fits: (against, value) => run(value, against).valid,
    mentions: (word) => words.has(word),
    origin: (copy) => origins.get(copy) ?? copy,
  }
}
