// The allow-list of the rule language: every word there is.
import type { Operator } from './operator.ts'
import { add, divide, multiply, subtract, sum } from './operators/arithmetic.ts'
import { atLeast, atMost, equal, largest, less, more, smallest, unequal } from './operators/compare.ts'
import {
  addDays,
  addMonths,
  addYears,
  after,
  age,
  before,
  birthDateOf,
  daysBetween,
  genderOf,
  monthOf,
} from './operators/dates.ts'
import { all, filter, isIn, length, map, none, some, unique } from './operators/lists.ts'
import { and, firstOf, not, or, truthy, when } from './operators/logic.ts'
import { cat, yuan } from './operators/text.ts'
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
  unique,
  cat,
  yuan,
  // whole numbers (money is in fen)
  add,
  subtract,
  multiply,
  sum,
  divide,
  // dates and what an ID number says
  age,
  addYears,
  addMonths,
  addDays,
  daysBetween,
  before,
  after,
  monthOf,
  birthDateOf,
  genderOf,
]

export const operatorsByName: ReadonlyMap<string, Operator> = new Map(
  operators.map((operator) => [operator.name, operator]),
)
