// Questions about lists. A missing list counts as an empty one.
import type { Json } from '../../format/words.ts'
import { type Call, isTruthy, type Operator } from '../operator.ts'

/** `[needle, list]` or `[part, text]`. In a list a plain value is looked for; it must be the very same. */
export const isIn: Operator = {
  name: 'in',
  takes: [2, 2],
  run: (call) => {
    const needle = call.arg(0)
    const hay = call.arg(1)
    if (hay === null) return false
    if (typeof needle === 'object' && needle !== null) return call.fail('rule/not-comparable')
    if (Array.isArray(hay)) {
      call.spend(hay.length)
      return hay.includes(needle)
    }
    if (typeof hay !== 'string') return call.fail('rule/not-a-list')
    if (needle === null) return false
    if (typeof needle !== 'string') return call.fail('rule/different-types')
    call.spend(Math.ceil(hay.length / 64))
    return hay.includes(needle)
  },
}

export const some: Operator = {
  name: 'some',
  takes: [2, 2],
  run: (call) => items(call).some((item) => isTruthy(call.argFor(1, item))),
}

/** False for an empty list: nobody was asked, so nobody agreed. */
export const all: Operator = {
  name: 'all',
  takes: [2, 2],
  run: (call) => {
    const list = items(call)
    return list.length > 0 && list.every((item) => isTruthy(call.argFor(1, item)))
  },
}

export const none: Operator = {
  name: 'none',
  takes: [2, 2],
  run: (call) => !items(call).some((item) => isTruthy(call.argFor(1, item))),
}

export const filter: Operator = {
  name: 'filter',
  takes: [2, 2],
  run: (call) => {
    const kept = items(call).filter((item) => isTruthy(call.argFor(1, item)))
    call.grow(kept.length)
    return kept
  },
}

export const map: Operator = {
  name: 'map',
  takes: [2, 2],
  run: (call) => {
    const list = items(call)
    call.grow(list.length)
    return list.map((item) => call.argFor(1, item))
  },
}

/** Whether no two items of a list are the same; what is missing is no item. */
export const unique: Operator = {
  name: 'unique',
  takes: [1, 1],
  run: (call) => {
    const list = items(call).filter((item) => item !== null)
    if (list.some((item) => typeof item === 'object')) return call.fail('rule/not-comparable')
    return new Set(list).size === list.length
  },
}

/** Items of a list, or characters of a text (code points); 0 for null. */
export const length: Operator = {
  name: 'length',
  takes: [1, 1],
  run: (call) => {
    const value = call.arg(0)
    if (value === null) return 0
    if (Array.isArray(value)) return value.length
    if (typeof value !== 'string') return call.fail('rule/not-a-list')
    call.spend(Math.ceil(value.length / 64))
    let count = 0
    for (const _ of value) count += 1
    return count
  },
}

function items(call: Call): Json[] {
  const list = call.arg(0)
  if (list === null) return []
  if (!Array.isArray(list)) return call.fail('rule/not-a-list')
  call.spend(list.length)
  return list
}
