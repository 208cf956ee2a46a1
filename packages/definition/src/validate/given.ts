// Fields that nobody fills in.
import type { Engine } from './engine.ts'
import type { SchemaObject } from './keywords.ts'

/** Computed by a rule, or read-only: people can neither fill nor correct it. */
export const isGiven = (engine: Engine, layers: readonly SchemaObject[]): boolean =>
  layers.some((layer) => layer['readOnly'] === true || 'computed' in engine.origin(layer))
