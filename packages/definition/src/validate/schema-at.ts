// From a place that the engine names to the schema that stands there.
import { own } from '../own.ts'
import type { Engine } from './engine.ts'
import { isMap, type SchemaObject } from './keywords.ts'
import { fromFragment, splitPointer } from './pointer.ts'
import { resolve } from './reference.ts'

/** The engine's places go through references: `#/properties/agent/$ref/properties/name`. */
export function schemaAt(engine: Engine, place: string): SchemaObject {
  let at: unknown = engine.root
  let isName = false
  for (const key of splitPointer(fromFragment(place))) {
    if (typeof at !== 'object' || at === null) return {}
    const node = at as Record<string, unknown>
    // A field may be called `$ref`; then the text after `properties` is its name.
    at = key === '$ref' && !isName ? resolve(engine.root, String(node['$ref'])) : own(node, key)
    isName = !isName && MAPS.includes(key)
  }
  return isMap(at) ? at : {}
}

const MAPS = ['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']
