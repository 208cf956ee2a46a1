// Asking a rule of the service, by its name.
import { evaluate, type Logic, own, type Rule, RuleError } from '@yichuang/definition'
import { FlowFailure } from '../failure.ts'
import type { Facts } from './facts.ts'

/** @throws FlowFailure `flow/unknown-name` */
export function ruleNamed({ item }: Pick<Facts, 'item'>, name: string): Rule {
  const rule = own(item.bundle.service.rules, name)
  if (rule === undefined) throw new FlowFailure('flow/unknown-name', '/service/rules', { params: { name } })
  return rule
}

/** Whether the rule holds: only false, null, 0, "" and [] are no. @throws FlowFailure `flow/broken-rule` when it has no answer */
export function ruleHolds(facts: Facts, name: string): boolean {
  const { if: logic } = ruleNamed(facts, name)
  try {
    return holds(logic, facts)
  } catch (cause) {
    if (!(cause instanceof RuleError)) throw cause
    throw new FlowFailure('flow/broken-rule', `/service/rules/${name}`, { params: { name, why: cause.message }, cause })
  }
}

export const holds = (logic: Logic, { scope }: Pick<Facts, 'scope'>): boolean => evaluate({ '!!': [logic] }, scope) === true
