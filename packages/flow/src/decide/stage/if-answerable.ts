// Asking a rule about what a stranger sent, before it has been checked.
import { type RuleCode, RuleError } from '@yichuang/definition'
import { FlowFailure } from '../../failure.ts'

/** Undefined when what was sent makes the rule unanswerable; what only a broken definition does is not hidden. */
export function ifAnswerable<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    const cause = error instanceof FlowFailure ? error.cause : undefined
    if (!(cause instanceof RuleError && OF_THE_DATA.includes(cause.code))) throw error
    return undefined
  }
}

const OF_THE_DATA: readonly RuleCode[] = [
  'rule/different-types',
  'rule/not-comparable',
  'rule/not-a-whole-number',
  'rule/not-text',
  'rule/not-a-list',
  'rule/not-a-date',
  'rule/too-big-a-number',
  'rule/too-many-steps',
  'rule/too-much-output',
]
