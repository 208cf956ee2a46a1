// The small shapes that every file of the format is made of: names, codes, texts, dates, rules.
import Type from 'typebox'

/** Anything that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const NAME = '^[a-z][A-Za-z0-9]*$'
const EVENT = '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?$'
const KEY = '^[A-Za-z0-9][A-Za-z0-9_-]*$'
/** A name in a flow or a service: no dots, since XState's ids are paths. */
export const Name = Type.String({ pattern: NAME, maxLength: 60 })
/** The code of an item or of a refusal: kebab case. */
export const Code = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 80 })
/** A key that a county may patch: material, result, notice, unit. */
export const Key = Type.String({ pattern: KEY, maxLength: 60 })
/** Text that people read, in the county's own language; never HTML. */
export const Text = Type.String({ minLength: 1, maxLength: 4000 })
/** A local date in Asia/Shanghai, `YYYY-MM-DD`. */
export const LocalDate = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
export type LocalDate = string
/** An instant with its offset, `YYYY-MM-DDThh:mm:ss+08:00` (milliseconds allowed). */
export const Instant = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{3})?\\+08:00$',
})
export type Instant = string
/** A JSON pointer (RFC 6901) into a form's data. */
export const Pointer = Type.String({ pattern: '^(/[^/]+)*$', maxLength: 200 })
export type Pointer = string

/** JSON Logic over `{ case, data, event, actor, service, reads, now }`; checked by the rule checks, not by this schema. */
export const Logic = Type.Unsafe<Json>({ description: 'JSON Logic, see the rules room' })
export type Logic = Json

/** Every file says which format it is in; `$schema` helps editors and is left out of the built item. */
export const file = { $schema: Type.Optional(Type.String()), format: Type.Literal(1) }
export const closed = { additionalProperties: false } as const

/** Maps keyed by a name, by a key that a county may patch, by an event; other keys are refused. */
export const named = <T extends Type.TSchema>(of: T) => Type.Record(Type.String({ pattern: NAME }), of, closed)
export const keyed = <T extends Type.TSchema>(of: T) => Type.Record(Type.String({ pattern: KEY }), of, closed)
export const byEvent = <T extends Type.TSchema>(of: T) => Type.Record(Type.String({ pattern: EVENT }), of, closed)
