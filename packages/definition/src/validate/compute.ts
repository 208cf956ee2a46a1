// Fields whose value a rule gives.
import type { FieldSchema } from '../format/form.ts'
import type { Json, Logic } from '../format/words.ts'
import { evaluate } from '../rules/evaluate.ts'
import { RuleError } from '../rules/rule-error.ts'
import type { Scope } from '../rules/scope.ts'
import { compiled } from './compiled.ts'
import type { Engine } from './engine.ts'
import { type AnySchema, isMap } from './keywords.ts'
import { fieldsIn, itemsIn, layersOf } from './layers.ts'
import { plainValue } from './plain-value.ts'

/**
 * The value with every `computed` field filled anew; what was sent for it is dropped. A rule sees the scope, the payload
 * so far as `event` (and as `data.<form>` where the scope held this very value), and its own group as `here`, so that a
 * block such as a person works wherever it is used: `{ "birthDateOf": { "var": "here.idNumber" } }`.
 *
 * A field whose rule gives null, or cannot be computed from what is there, is absent. Groups and lists that are absent
 * stay absent, but for a group of nothing else than computed fields. The value comes back as it is when the schema cannot run or the value is too big to look at.
 */
export function compute(schema: FieldSchema, value: Json, scope: Scope): Json {
  const known = compiled(schema)
  if ('troubles' in known || !known.engine.mentions('computed')) return value
  try {
    let before = plainValue(value)
    // One computed field may stand on another: again, until nothing moves.
    for (let round = 0; round < ROUNDS; round++) {
      const facts = { ...scope, ...withPayload(scope, value, before), event: before }
      const after = filled(known.engine, [known.engine.root], before, facts)
      if (JSON.stringify(after) === JSON.stringify(before)) break
      before = after
    }
    return JSON.parse(JSON.stringify(before))
  } catch {
    return value
  }
}

/** Computed from computed from computed; no form goes further. */
const ROUNDS = 5

function withPayload(scope: Scope, value: Json, now: Json): Scope {
  const data = scope['data']
  if (!isMap(data)) return {}
  return { data: Object.fromEntries(Object.entries(data).map(([form, was]) => [form, was === value ? now : was])) }
}

function filled(engine: Engine, schemas: readonly AnySchema[], value: Json, scope: Scope): Json {
  const layers = layersOf(engine, schemas, value)
  if (Array.isArray(value)) return value.map((item, i) => filled(engine, itemsIn(layers, i), item, scope))
  if (!isMap(value)) return value
  const group: { [key: string]: Json } = Object.assign(Object.create(null), value)
  for (const [name, parts] of fieldsIn(layers)) {
    const rule = ruleOf(engine, parts)
    const answer =
      rule === undefined ? (group[name] ?? worked(engine, parts, scope)) : answerTo(rule, { ...scope, here: group })
    if (answer === undefined || answer === null) {
      if (rule !== undefined) delete group[name]
    } else {
      group[name] = rule === undefined ? filled(engine, parts, answer, scope) : answer
    }
  }
  return group
}

/** A group in which nobody fills anything in. */
function worked(engine: Engine, parts: readonly AnySchema[], scope: Scope): Json | undefined {
  const fields = [...fieldsIn(layersOf(engine, parts))]
  if (fields.length === 0 || fields.some(([, inner]) => ruleOf(engine, inner) === undefined)) return undefined
  const made = filled(engine, parts, {}, scope)
  return isMap(made) && Object.keys(made).length > 0 ? made : undefined
}

function ruleOf(engine: Engine, parts: readonly AnySchema[]): Logic | undefined {
  for (const layer of layersOf(engine, parts)) {
    const origin = engine.origin(layer)
    if ('computed' in origin) return origin['computed'] as Logic
  }
  return undefined
}

/** Half-typed input makes rules fail all the time; whatever is really wrong, the field's own validation says. */
function answerTo(rule: Logic, scope: Scope): Json {
  try {
    return evaluate(rule, scope)
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}
