// A rule must be one that the engine can compute.
import type { Logic } from '../../format/words.ts'
import { ruleTroubles } from '../../rules/rule-troubles.ts'
import { valueAt } from '../../validate/pointer.ts'
import type { Check, Finding } from '../check.ts'
import { writtenRules } from './written.ts'

/** Finds all codes of `rule/*` that show before a rule runs, and rules that a merge patch has melted into one. */
export const badRule: Check = {
  code: 'rule/not-a-rule',
  find: (subject) =>
    writtenRules(subject).flatMap(({ logic, at }) =>
      ruleTroubles(logic).map((trouble): Finding => {
        const place = `${at}${trouble.at}`
        const operators = trouble.code === 'rule/not-a-rule' ? keysAt(logic, trouble.at) : []
        if (operators.length < 2) return { ...trouble, at: place }
        return { code: 'definition/melted-rule', at: place, params: { operators: operators.join(', ') } }
      }),
    ),
}

function keysAt(logic: Logic, at: string): string[] {
  const node = valueAt(logic, at)
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.keys(node) : []
}
