// How much a schema and a value may ask of the validator (RELIABILITY 5.5).

export const SCHEMA_BUDGET = {
  /** Levels of nesting. */
  depth: 16,
  nodes: 2000,
  /** Schema nodes visited for one value as deep as this one, every branch taken; an exponential schema exceeds it. */
  visits: 20_000,
  pattern: 200,
  /** A pattern never meets more characters than this, `maxLength` or not. */
  patternInput: 1000,
  /** Comparing each with each. */
  uniqueItems: 200,
} as const

export const VALUE_BUDGET = {
  depth: 32,
  nodes: 5000,
  /** Characters of one text or one field name. */
  text: 100_000,
} as const
