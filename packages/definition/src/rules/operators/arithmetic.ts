// Whole numbers only: money is counted in fen, and a sum that does not fit is an error, not a guess.
import { type Call, MANY, type Operator } from '../operator.ts'

export const add: Operator = {
  name: '+',
  takes: [1, MANY],
  run: (call) => fold(call, (a, b) => a + b),
}

/** With one argument: its opposite. */
export const subtract: Operator = {
  name: '-',
  takes: [1, 2],
  run: (call) => (call.count === 1 ? 0 - whole(call, 0) : fold(call, (a, b) => a - b)),
}

export const multiply: Operator = {
  name: '*',
  takes: [1, MANY],
  run: (call) => fold(call, (a, b) => a * b),
}

function fold(call: Call, step: (a: number, b: number) => number): number {
  let result = whole(call, 0)
  for (let i = 1; i < call.count; i++) {
    // `+ 0` turns -0 into 0: there is one zero in JSON.
    result = step(result, whole(call, i)) + 0
    if (!Number.isSafeInteger(result)) return call.fail('rule/too-big-a-number')
  }
  return result
}

function whole(call: Call, index: number): number {
  const value = call.arg(index)
  if (typeof value !== 'number' || !Number.isInteger(value)) return call.fail('rule/not-a-whole-number')
  return Number.isSafeInteger(value) ? value + 0 : call.fail('rule/too-big-a-number')
}
