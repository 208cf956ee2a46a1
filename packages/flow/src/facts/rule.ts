// Asking a rule of the service.
import { evaluate, type Json, type Logic, own, type Rule, RuleError } from '@yichuang/definition'
import { FlowFailure } from '../failure.ts'
import type { Facts } from './facts.ts'

/** @throws FlowFailure `flow/unknown-name` */
export function ruleNamed({ item }: Pick<Facts, 'item'>, name: string): Rule {
  const rule = own(item.bundle.service.rules, name)
  if (rule === undefined) throw new FlowFailure('flow/unknown-name', '/service/rules', { params: { name } })
  return rule
}

/** Whether the named rule holds: only false, null, 0, "" and [] are no. */
export const ruleHolds = (facts: Facts, name: string): boolean =>
  answer(facts, { '!!': [ruleNamed(facts, name).if] }, `/service/rules/${name}`) === true

/** The value of a rule; `at` is where it is written. @throws FlowFailure `flow/broken-rule` when it has no answer */
export function answer({ scope }: Pick<Facts, 'scope'>, logic: Logic, at: string): Json {
  try {
    return evaluate(logic, scope)
  } catch (cause) {
    if (!(cause instanceof RuleError)) throw cause
    const params = { name: at.slice(at.lastIndexOf('/') + 1), why: cause.message }
    throw new FlowFailure('flow/broken-rule', at, { params, cause })
  }
}
