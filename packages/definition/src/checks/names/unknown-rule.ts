// A guard, a requirement and an alternative's `if` must name a rule.
import type { Check } from '../check.ts'
import { ruleUses } from '../rule-uses.ts'
import { strangers } from '../use.ts'

export const unknownRule: Check = {
  code: 'definition/unknown-rule',
  find: (subject) => strangers(ruleUses(subject), Object.keys(subject.bundle.service.rules)),
}
