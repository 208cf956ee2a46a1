// The rules that must hold before sending, asked as soon as what they read is there.
import {
  evaluate,
  type Json,
  type Lang,
  type Logic,
  type Problem,
  pathsOf,
  type Rule,
  sayForm,
} from '@yichuang/definition'
import type { Facts } from './facts.ts'

/**
 * One problem for each rule that fails. A rule is left to the server when it reads something that is not filled yet, or
 * that only the server knows (`reads`, `case`), or when it cannot be computed from what is typed so far.
 */
export function failing(rules: readonly (Rule & { name: string })[], facts: Facts, lang: Lang): Problem[] {
  return rules.flatMap((rule) => {
    if (!pathsOf(rule.if).every((path) => isThere(facts, path))) return []
    if (holds(rule.if, facts)) return []
    const { says, try: way } = rule
    return sayForm(
      {
        code: rule.code ?? rule.name,
        at: rule.at ?? '',
        params: filled(rule.with ?? {}, facts),
        ...(says === undefined ? {} : { says }),
        ...(way === undefined ? {} : { try: way }),
      },
      lang,
    )
  })
}

function isThere(facts: Facts, path: string): boolean {
  // What a list's items hold may differ from item to item: the list alone must be there.
  let here: unknown = facts
  for (const part of (path.split('[]')[0] ?? '').split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return false
    here = (here as Record<string, unknown>)[part]
  }
  return here !== undefined && here !== null
}

function holds(logic: Logic, facts: Facts): boolean {
  const answer = attempt(logic, facts)
  if (answer === undefined) return true
  return !(answer === null || answer === false || answer === 0 || answer === '' || isEmpty(answer))
}

function filled(names: { [name: string]: Logic }, facts: Facts): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, logic] of Object.entries(names)) {
    const answer = attempt(logic, facts)
    if (typeof answer === 'string' || typeof answer === 'number') values[name] = answer
  }
  return values
}

/** A half-typed date is no failure of the form: what cannot be computed yet is no answer. */
function attempt(logic: Logic, facts: Facts): Json | undefined {
  try {
    return evaluate(logic, facts)
  } catch {
    return undefined
  }
}

const isEmpty = (value: Json): boolean => Array.isArray(value) && value.length === 0
