// Comparing, without converting.
import type { Json } from '../../format/words.ts'
import { type Call, MANY, type Operator } from '../operator.ts'

type Scalar = null | boolean | number | string

export const equal: Operator = { name: '==', takes: [2, 2], run: (call) => same(call) }
export const unequal: Operator = { name: '!=', takes: [2, 2], run: (call) => !same(call) }

export const less = order('<', (a, b) => a < b)
export const atMost = order('<=', (a, b) => a <= b)
export const more = order('>', (a, b) => a > b)
export const atLeast = order('>=', (a, b) => a >= b)

/** The smallest of numbers, or the earliest of dates. */
export const smallest = extreme('min', (a, b) => a < b)
/** The largest of numbers, or the latest of dates. */
export const largest = extreme('max', (a, b) => a > b)

/** Two values of one kind, or null against anything. */
function same(call: Call): boolean {
  const a = scalar(call, call.arg(0))
  const b = scalar(call, call.arg(1))
  if (a !== null && b !== null && typeof a !== typeof b) return call.fail('rule/different-types')
  return a === b
}

/** Two numbers or two strings (dates and instants are strings that sort); with null on either side it is false. */
function order(name: string, holds: (a: number | string, b: number | string) => boolean): Operator {
  return {
    name,
    takes: [2, 2],
    run: (call) => {
      const a = scalar(call, call.arg(0))
      const b = scalar(call, call.arg(1))
      if (a === null || b === null) return false
      if (typeof a === 'boolean' || typeof b === 'boolean') return call.fail('rule/not-comparable')
      if (typeof a !== typeof b) return call.fail('rule/different-types')
      return holds(a, b)
    },
  }
}

/** Takes its values as arguments, or as one list. */
function extreme(name: string, beats: (a: number | string, b: number | string) => boolean): Operator {
  return {
    name,
    takes: [1, MANY],
    run: (call) => {
      const first = call.arg(0)
      const values = Array.isArray(first) ? first : [first, ...rest(call)]
      call.spend(values.length)
      let best: number | string | undefined
      for (const value of values) {
        if (typeof value !== 'number' && typeof value !== 'string') return call.fail('rule/not-comparable')
        if (best !== undefined && typeof best !== typeof value) return call.fail('rule/different-types')
        if (best === undefined || beats(value, best)) best = value
      }
      return best ?? null
    },
  }
}

function rest(call: Call): Json[] {
  const values: Json[] = []
  for (let i = 1; i < call.count; i++) values.push(call.arg(i))
  return values
}

const scalar = (call: Call, value: Json): Scalar =>
  typeof value === 'object' && value !== null ? call.fail('rule/not-comparable') : value
