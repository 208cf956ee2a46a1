// What a route declares beside its handler: the app registers it, and the OpenAPI document tells it, from this alone.
import type { Action } from '../policy/table.ts'
import type { WireName } from '../wire/index.ts'
import type { C } from './context.ts'
import type { Shape } from './shape.ts'

/** Words in both languages. */
export interface Said {
  zh: string
  en: string
}

/** JSON of a named wire schema, a list of them, JSON of a shape of its own, or another media type. */
export type Content = WireName | `${WireName}[]` | { json: object } | { media: string }

export interface Route {
  /** Unique; the operationId. */
  id: string
  method: 'get' | 'post' | 'put' | 'delete'
  /** Hono's spelling: `/v1/:county/items/:item`. */
  path: string
  title: Said
  /** Its line in the policy table: who may call. */
  action: Action
  /** A write: it needs an Idempotency-Key. */
  keyed?: true
  body?: { shape: Shape } | { media: readonly string[] }
  /** Good answers by status. */
  answers: Readonly<Partial<Record<200 | 201, Content>>>
  /** Codes of the refusals of its own; those that follow from the rest of the declaration are not repeated. */
  problems?: readonly string[]
  /** A refusal may carry a code of the item's own rules. */
  ownCodes?: true
  handle(c: C): Response | Promise<Response>
}
