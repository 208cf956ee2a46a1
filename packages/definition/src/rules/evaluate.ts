// The rule engine: strict JSON Logic, interpreted, over own properties only.
import type { Json, Logic } from '../format/words.ts'
import { type Budget, RULE_BUDGET } from './budget.ts'
import type { Call, Operator } from './operator.ts'
import { operatorsByName } from './operators.ts'
import { type RuleCode, RuleError } from './rule-error.ts'
import { ROOTS, readPath, type Scope } from './scope.ts'

/**
 * Computes a rule over a scope. The same rule and scope give the same answer in browser, server and test.
 *
 * - A missing path is null. null is equal to null only, and never smaller or greater than anything.
 * - Nothing is converted: comparing values of different types is a {@link RuleError}.
 * - Falsy are false, null, 0, "" and []; `all` of an empty list is false.
 *
 * @example evaluate({ '>=': [{ age: [{ var: 'event.birthDate' }, { var: 'now.date' }] }, 60] }, scope)
 * @throws RuleError `{ code, at }`, and nothing else
 */
export function evaluate(logic: Logic, scope: Scope, options: { budget?: Partial<Budget> } = {}): Json {
  return run({ scope, left: { ...RULE_BUDGET, ...options.budget } }, { logic, item: undefined, trail: undefined })
}

/** One evaluation: its facts and what is left of its budget. */
interface Run {
  scope: Scope
  left: Budget
}

/** One node of a rule. `item` is the list item at hand, if any. */
interface Node {
  logic: Logic
  item: { value: Json } | undefined
  trail: Trail | undefined
}

/** The way to a node, spelled out only when an error needs it. */
interface Trail {
  up: Trail | undefined
  key: string | number
}

function run(of: Run, node: Node): Json {
  const { logic, trail } = node
  if (typeof logic !== 'object' || logic === null) return logic
  const fail = (code: RuleCode): never => {
    throw new RuleError(code, pointer(trail))
  }
  spend(of.left, 'steps', 1, fail)
  spend(of.left, 'depth', 1, fail)
  const answer = Array.isArray(logic) ? list(of, node, logic, fail) : apply(of, node, logic, fail)
  of.left.depth += 1
  return answer
}

function list(of: Run, { item, trail }: Node, logic: Logic[], fail: (code: RuleCode) => never): Json {
  spend(of.left, 'output', logic.length, fail)
  return logic.map((part, key) => run(of, { logic: part, item, trail: { up: trail, key } }))
}

function apply(of: Run, node: Node, logic: { [key: string]: Json }, fail: (code: RuleCode) => never): Json {
  const [name, ...others] = Object.keys(logic)
  if (name === undefined || others.length > 0) return fail('rule/not-a-rule')
  const operator = operatorsByName.get(name)
  if (operator === undefined) return fail('rule/unknown-operator')
  const args = logic[name] ?? null
  const parts = Array.isArray(args) ? args : [args]
  const [least, most] = operator.takes
  if (parts.length < least || parts.length > most) return fail('rule/wrong-count')
  return operator.run(callOf(of, node, operator, Array.isArray(args), parts, fail))
}

function callOf(
  of: Run,
  { item, trail }: Node,
  { name }: Operator,
  inList: boolean,
  parts: Logic[],
  fail: (code: RuleCode) => never,
): Call {
  const part = (index: number, at: { value: Json } | undefined): Json => {
    const under: Trail = { up: trail, key: name }
    return run(of, { logic: parts[index] ?? null, item: at, trail: inList ? { up: under, key: index } : under })
  }
  return {
    count: parts.length,
    written: (index) => parts[index] ?? null,
    arg: (index) => part(index, item),
    argFor: (index, value) => part(index, { value }),
    read: (path) => {
      const root = path.split('.', 1)[0] ?? ''
      return item !== undefined && !ROOTS.includes(root) ? readPath(item.value, path) : readPath(of.scope, path)
    },
    spend: (steps) => spend(of.left, 'steps', steps, fail),
    grow: (size) => spend(of.left, 'output', size, fail),
    fail,
  }
}

const EXHAUSTED = { steps: 'rule/too-many-steps', output: 'rule/too-much-output', depth: 'rule/too-deep' } as const

function spend(left: Budget, what: keyof Budget, amount: number, fail: (code: RuleCode) => never): void {
  left[what] -= amount
  if (left[what] < 0) fail(EXHAUSTED[what])
}

function pointer(trail: Trail | undefined): string {
  const keys: string[] = []
  for (let at = trail; at !== undefined; at = at.up) {
    keys.unshift(String(at.key).replace(/~/g, '~0').replace(/\//g, '~1'))
  }
  return keys.map((key) => `/${key}`).join('')
}
