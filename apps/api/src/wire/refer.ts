// A place in a wire schema where another named schema stands.
import Type from 'typebox'

/** `T` is the wire type that the named schema describes. */
export const refer = <T>(name: string): Type.TUnsafe<T> => Type.Unsafe<T>({ $ref: `#/components/schemas/${name}` })

export const closed = { additionalProperties: false } as const
export const Text = Type.String()
export const Texts = Type.Array(Text)
export const LocalDate = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'Asia/Shanghai' })
export const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?\\+08:00$' })
export const Colour = Type.Enum(['calm', 'remind', 'yellow', 'red'])
