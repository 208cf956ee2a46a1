// What can be seen to be wrong with a rule before it ever runs.
import type { Logic, Pointer } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { RULE_BUDGET } from './budget.ts'
import { operatorsByName } from './operators.ts'

/** Unknown words, wrong numbers of arguments, computed paths, too deep nesting: each with its place in the rule. */
export function ruleTroubles(logic: Logic): Trouble[] {
  const found: Trouble[] = []
  look(logic, '', 0, found)
  return found
}

function look(logic: Logic, at: Pointer, depth: number, found: Trouble[]): void {
  if (typeof logic !== 'object' || logic === null) return
  if (depth >= RULE_BUDGET.depth) {
    found.push({ code: 'rule/too-deep', at })
  } else if (Array.isArray(logic)) {
    for (const [key, part] of logic.entries()) look(part, `${at}/${key}`, depth + 1, found)
  } else {
    lookAtUse(logic, at, depth, found)
  }
}

function lookAtUse(logic: { [key: string]: Logic }, at: Pointer, depth: number, found: Trouble[]): void {
  const [name, ...others] = Object.keys(logic)
  if (name === undefined || others.length > 0) {
    found.push({ code: 'rule/not-a-rule', at })
    return
  }
  const operator = operatorsByName.get(name)
  if (operator === undefined) {
    found.push({ code: 'rule/unknown-operator', at, params: { operator: name } })
    return
  }
  const args = logic[name] ?? null
  const parts = Array.isArray(args) ? args : [args]
  const [least, most] = operator.takes
  if (parts.length < least || parts.length > most) {
    found.push({ code: 'rule/wrong-count', at, params: { operator: name } })
  } else {
    const code = operator.wrong?.(parts)
    if (code) found.push({ code, at, params: { operator: name } })
  }
  if (name === 'var') {
    if (parts.length > 1) found.push({ code: 'rule/var-default', at })
    else if (typeof parts[0] !== 'string') found.push({ code: 'rule/var-not-a-name', at })
    return
  }
  const under = `${at}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`
  for (const [key, part] of parts.entries())
    look(part, Array.isArray(args) ? `${under}/${key}` : under, depth + 1, found)
}
