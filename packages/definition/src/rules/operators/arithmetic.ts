// Whole numbers only: money is counted in fen, and a sum that does not fit is an error, not a guess.
import type { Json } from '../../format/words.ts'
import { own } from '../../own.ts'
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

/** Adds the numbers of a list; 0 when there is none. Each must be there: a gap in a sum is an error, not 0. */
export const sum: Operator = {
  name: 'sum',
  takes: [1, 1],
  run: (call) => {
    const list = call.arg(0) ?? []
    if (!Array.isArray(list)) return call.fail('rule/not-a-list')
    call.spend(list.length)
    return list.reduce((total: number, part) => added(call, total, part), 0)
  },
}

/**
 * `[number, by, rounding]`: the rounding is always said, because it is somebody's money. `down` to the smaller number,
 * `up` to the larger, `halfUp` to the nearest and the larger of two that are as near.
 */
export const divide: Operator = {
  name: 'divide',
  takes: [3, 3],
  wrong: ([, , rounding]) => (roundingOf(rounding) ? undefined : 'rule/no-such-rounding'),
  run: (call) => {
    const number = whole(call, 0)
    const by = whole(call, 1)
    const round = roundingOf(call.written(2))
    if (round === undefined) return call.fail('rule/no-such-rounding')
    if (by === 0) return call.fail('rule/divided-by-zero')
    // In whole numbers throughout: a quotient written as a fraction may already be rounded.
    const rest = ((number % by) + by) % by
    return (number - rest) / by + round(Math.abs(rest), Math.abs(by)) + 0
  },
}

/** What is added to the next smaller number, by what was left over. */
const ROUND: Readonly<Record<string, (rest: number, by: number) => number>> = {
  down: () => 0,
  up: (rest) => (rest > 0 ? 1 : 0),
  halfUp: (rest, by) => (rest * 2 >= by ? 1 : 0),
}
const roundingOf = (written: Json | undefined) => (typeof written === 'string' ? own(ROUND, written) : undefined)

function added(call: Call, total: number, part: Json): number {
  if (typeof part !== 'number' || !Number.isInteger(part)) return call.fail('rule/not-a-whole-number')
  const more = total + part + 0
  return Number.isSafeInteger(more) ? more : call.fail('rule/too-big-a-number')
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
