// A schema is looked at once and then kept.
import type { FieldSchema } from '../format/form.ts'
import type { Trouble } from '../problem/problem.ts'
import { type Engine, engineOf } from './engine.ts'
import type { AnySchema } from './keywords.ts'
import { schemaTroubles } from './schema-troubles.ts'

/** Either ready to run or not fit to. */
export type Compiled = { engine: Engine } | { troubles: Trouble[] }

/** By identity: whoever changes a schema in place keeps the old one running. Built forms are not changed. */
const cache = new WeakMap<object, Compiled>()

export function compiled(schema: FieldSchema): Compiled {
  if (typeof schema !== 'object' || schema === null) return { troubles: schemaTroubles(schema) }
  const known = cache.get(schema)
  if (known !== undefined) return known
  const fresh = compile(schema as AnySchema)
  cache.set(schema, fresh)
  return fresh
}

function compile(schema: AnySchema): Compiled {
  try {
    const troubles = schemaTroubles(schema)
    return troubles.length > 0 ? { troubles } : { engine: engineOf(schema) }
  } catch (error) {
    return { troubles: [failed(error)] }
  }
}

/** A schema that our looks let through and the library does not stand. */
export const failed = (error: unknown): Trouble => ({
  code: 'form/schema-failed',
  at: '',
  params: { reason: error instanceof Error ? error.message : String(error) },
})
