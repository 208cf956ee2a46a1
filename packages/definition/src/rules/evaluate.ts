// The rule engine: strict JSON Logic, interpreted, over own properties only.
import type { Json, Logic } from '../format/words.ts'
import { type Budget, RULE_BUDGET } from './budget.ts'
import type { Call } from './operator.ts'
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
  const { logic } = node
  if (typeof logic !== 'object' || logic === null) return logic
  spend(of.left, 'steps', 1, node)
  spend(of.left, 'depth', 1, node)
  const answer = Array.isArray(logic) ? list(of, node, logic) : apply(of, node, logic)
  of.left.depth += 1
  return answer
}

function list(of: Run, node: Node, logic: Logic[]): Json {
  const { item, trail } = node
  spend(of.left, 'output', logic.length, node)
  return logic.map((part, key) => run(of, { logic: part, item, trail: { up: trail, key } }))
}

function apply(of: Run, node: Node, logic: { [key: string]: Json }): Json {
  const [name, ...others] = Object.keys(logic)
  if (name === undefined || others.length > 0) return fail('rule/not-a-rule', node)
  const operator = operatorsByName.get(name)
  if (operator === undefined) return fail('rule/unknown-operator', node)
  const args = logic[name] ?? null
  const parts = Array.isArray(args) ? args : [args]
  const [least, most] = operator.takes
  if (parts.length < least || parts.length > most) return fail('rule/wrong-count', node)
  return operator.run(new Use(of, node, { name, parts, inList: Array.isArray(args) }))
}

/** What stands under the operator's name; `inList`: in a list, not alone. */
interface Written {
  name: string
  parts: Logic[]
  inList: boolean
}

/** A class, for one is made at every node of a rule: its methods are there already. */
class Use implements Call {
  readonly #of: Run
  readonly #node: Node
  readonly #under: Written

  constructor(of: Run, node: Node, under: Written) {
    this.#of = of
    this.#node = node
    this.#under = under
  }

  get count(): number {
    return this.#under.parts.length
  }

  written(index: number): Logic {
    return this.#under.parts[index] ?? null
  }

  arg(index: number): Json {
    return this.#part(index, this.#node.item)
  }

  argFor(index: number, value: Json): Json {
    return this.#part(index, { value })
  }

  read(path: string): Json {
    const { item } = this.#node
    const isOfScope = item === undefined || ROOTS.includes(path.split('.', 1)[0] ?? '')
    return readPath(isOfScope ? this.#of.scope : item.value, path)
  }

  spend(steps: number): void {
    spend(this.#of.left, 'steps', steps, this.#node)
  }

  grow(size: number): void {
    spend(this.#of.left, 'output', size, this.#node)
  }

  fail(code: RuleCode): never {
    return fail(code, this.#node)
  }

  #part(index: number, item: Node['item']): Json {
    const { name, parts, inList } = this.#under
    const logic = parts[index] ?? null
    // Most arguments are names and numbers, which need no way to them.
    if (typeof logic !== 'object' || logic === null) return logic
    const under: Trail = { up: this.#node.trail, key: name }
    return run(this.#of, { logic, item, trail: inList ? { up: under, key: index } : under })
  }
}

const EXHAUSTED = { steps: 'rule/too-many-steps', output: 'rule/too-much-output', depth: 'rule/too-deep' } as const

function spend(left: Budget, what: keyof Budget, amount: number, node: Node): void {
  left[what] -= amount
  if (left[what] < 0) fail(EXHAUSTED[what], node)
}

function fail(code: RuleCode, { trail }: Node): never {
  throw new RuleError(code, pointer(trail))
}

function pointer(trail: Trail | undefined): string {
  const keys: string[] = []
  for (let at = trail; at !== undefined; at = at.up) {
    keys.unshift(String(at.key).replace(/~/g, '~0').replace(/\//g, '~1'))
  }
  return keys.map((key) => `/${key}`).join('')
}
