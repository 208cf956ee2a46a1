// Yes, no, and choosing.
import type { Json } from '../../format/words.ts'
import { isTruthy, MANY, type Operator } from '../operator.ts'

/** The first falsy argument, or the last one. */
export const and: Operator = {
  name: 'and',
  takes: [1, MANY],
  run: (call) => {
    let value: Json = true
    for (let i = 0; i < call.count; i++) {
      value = call.arg(i)
      if (!isTruthy(value)) return value
    }
    return value
  },
}

/** The first truthy argument, or the last one. */
export const or: Operator = {
  name: 'or',
  takes: [1, MANY],
  run: (call) => {
    let value: Json = false
    for (let i = 0; i < call.count; i++) {
      value = call.arg(i)
      if (isTruthy(value)) return value
    }
    return value
  },
}

export const not: Operator = { name: '!', takes: [1, 1], run: (call) => !isTruthy(call.arg(0)) }

export const truthy: Operator = { name: '!!', takes: [1, 1], run: (call) => isTruthy(call.arg(0)) }

/** `[condition, value, condition, value, …, otherwise]`; without `otherwise` it is null. */
export const when: Operator = {
  name: 'if',
  takes: [2, MANY],
  run: (call) => {
    let i = 0
    for (; i + 1 < call.count; i += 2) {
      if (isTruthy(call.arg(i))) return call.arg(i + 1)
    }
    return i < call.count ? call.arg(i) : null
  },
}

/** The first argument that is not null. */
export const firstOf: Operator = {
  name: '??',
  takes: [1, MANY],
  run: (call) => {
    for (let i = 0; i < call.count; i++) {
      const value = call.arg(i)
      if (value !== null) return value
    }
    return null
  },
}
