// What a rule answers when it cannot be computed.
import type { Pointer } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'

/** What can be wrong with a rule or with the values it meets. */
export type RuleCode =
  | 'rule/not-a-rule'
  | 'rule/unknown-operator'
  | 'rule/wrong-count'
  | 'rule/var-not-a-name'
  | 'rule/var-default'
  | 'rule/different-types'
  | 'rule/not-comparable'
  | 'rule/not-a-whole-number'
  | 'rule/not-text'
  | 'rule/not-a-list'
  | 'rule/not-a-date'
  | 'rule/too-big-a-number'
  | 'rule/divided-by-zero'
  | 'rule/no-such-rounding'
  | 'rule/too-deep'
  | 'rule/too-many-steps'
  | 'rule/too-much-output'

/** A failure, not a refusal: the rule asks for something that has no answer. `at` points into the rule. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
  readonly code: RuleCode
  readonly at: Pointer

  constructor(code: RuleCode, at: Pointer) {
    super(`${code} at ${at || '/'}`)
    this.code = code
    this.at = at
  }

  /** The same, for people. */
  get trouble(): Trouble {
    return { code: this.code, at: this.at }
  }
}
