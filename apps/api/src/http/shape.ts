// Checks the outer shape of a request's body: what is wanted is there, what is not known is refused.
import type { Json, Trouble } from '@yichuang/definition'
import { Stop } from './stop.ts'

type Kind = 'string' | 'strings' | 'reason' | 'integer' | 'boolean' | 'object' | 'any' | 'date' | 'jwt'
/** Field by name; a `?` at the end of the kind makes it optional. An object's own fields may be listed. */
export type Shape = Readonly<Record<string, Field>>
export type Field = Kind | `${Kind}?` | { readonly fields: Shape; readonly optional: true }

/** The body as `T`, or a Stop that names every field that is wrong. */
export function shaped<T>(value: Json, shape: Shape): T {
  const troubles = findWrong(value, shape, '')
  if (troubles.length) throw new Stop(troubles)
  return value as T
}

function findWrong(value: Json, shape: Shape, at: string): Trouble[] {
  if (!isObject(value)) return [wrong(at, '{}')]
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shape, name))
  return [
    ...unknown.map((name) => ({ code: 'api/unknown-field', at: `${at}/${escaped(name)}`, params: { field: name } })),
    ...Object.entries(shape).flatMap(([name, kind]) => {
      const given = value[name]
      const place = `${at}/${name}`
      if (typeof kind === 'object') return given === undefined ? [] : findWrong(given, kind.fields, place)
      const optional = kind.endsWith('?')
      if (given === undefined) return optional ? [] : [wrong(place, kind)]
      const wanted = (optional ? kind.slice(0, -1) : kind) as Kind
      return fits[wanted](given) ? [] : [wrong(place, wanted)]
    }),
  ]
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fits: Record<Kind, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 200,
  strings: (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= 20 && value.every((one) => fits.string(one)),
  // In one line: it is read in lists and logs.
  reason: (value) =>
    typeof value === 'string' && !/\p{Cc}/u.test(value) && isBetween(Array.from(value.trim()).length, 5, 200),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  any: () => true,
  // Three parts of base64url; what they hold is not looked at here.
  jwt: (value) => typeof value === 'string' && value.length <= 8192 && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value),
}

const isBetween = (n: number, least: number, most: number): boolean => n >= least && n <= most

const isDay = (value: string): boolean => {
  const ms = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(value)
}

const wrong = (at: string, wanted: string): Trouble => ({
  code: 'api/wrong-body',
  at,
  params: { field: at || '/', wanted },
})

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)
