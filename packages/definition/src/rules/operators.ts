// The allow-list of the rule language: every word there is.
import type { Operator } from './operator.ts'
import { add, multiply, subtract } from './operators/arithmetic.ts'
import { atLeast, atMost, equal, largest, less, more, smallest, unequal } from './operators/compare.ts'
import { addYears, age, birthDateOf, genderOf } from './operators/dates.ts'
import { all, filter, isIn, length, map, none, some } from './operators/lists.ts'
import { and, firstOf, not, or, truthy, when } from './operators/logic.ts'
import { cat } from './operators/text.ts'
import { variable } from './operators/var.ts'

export const operators: readonly Operator[] = [
  variable,
  // yes and no
  and,
  or,
  not,
  truthy,
  when,
  firstOf,
  // comparing
  equal,
  unequal,
  less,
  atMost,
  more,
  atLeast,
  smallest,
  largest,
  // lists and text
  isIn,
  some,
  all,
  none,
  filter,
  map,
  length,
  cat,
  // whole numbers (money is in fen)
  add,
  subtract,
  multiply,
  // dates and what an ID number says
  age,
  addYears,
  birthDateOf,
  genderOf,
]

export const operatorsByName: ReadonlyMap<string, Operator> = new Map(
  operators.map((operator) => [operator.name, operator]),
)
