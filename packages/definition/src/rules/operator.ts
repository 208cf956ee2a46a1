// What an operator is, and what it is handed.
import type { Json, Logic } from '../format/words.ts'
import type { RuleCode } from './rule-error.ts'

/** A word of the rule language. `takes`: how many arguments, at least and at most. */
export interface Operator {
  name: string
  takes: readonly [least: number, most: number]
  run(call: Call): Json
  /** What can be seen to be wrong with its arguments as they are written. */
  wrong?(parts: readonly Logic[]): RuleCode | undefined
}

/** One use of an operator. Arguments are computed only when asked for. */
export interface Call {
  /** How many arguments stand there. */
  count: number
  /** The argument as it is written. */
  written(index: number): Logic
  /** The argument's value. */
  arg(index: number): Json
  /** The argument's value with this list item at hand. */
  argFor(index: number, item: Json): Json
  /** The value behind a path of the scope or of the item at hand. */
  read(path: string): Json
  /** Pays for work that goes with the size of a value. */
  spend(steps: number): void
  /** Pays for text or list items that the operator makes. */
  grow(size: number): void
  fail(code: RuleCode): never
}

/** For operators that take as many arguments as one likes. */
export const MANY = 1000

/** Only false, null, 0, "" and [] are no. */
export const isTruthy = (value: Json): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== false && value !== null && value !== 0 && value !== ''
