// Stands in for fast-equals in the bundle: what rjsf compares is JSON, schemas and props, never maps, sets or buffers.

type Equal = (a: unknown, b: unknown) => boolean
type Fields = Record<string, unknown>

/** What a drawn element says of who drew it is no part of what it is. */
const OF_ITS_OWNER = new Set(['_owner', '__o', '__v'])

/** What rjsf asks of fast-equals: deep, functions are all alike, and what leads back to itself ends. */
export const createCustomEqual = (): Equal => (a, b) => equal(a, b, new Map())

function equal(a: unknown, b: unknown, met: Map<unknown, unknown>): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true
  if (typeof a === 'function') return typeof b === 'function'
  if (!isObject(a) || !isObject(b) || a.constructor !== b.constructor) return false
  if (a instanceof Date) return a.getTime() === (b as unknown as Date).getTime()
  if (met.get(a) === b) return true
  met.set(a, b)
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  const isDrawn = '$$typeof' in a
  return keys.every(
    (key) => (isDrawn && OF_ITS_OWNER.has(key)) || (Object.hasOwn(b, key) && equal(a[key], b[key], met)),
  )
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
