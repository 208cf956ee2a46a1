// JSON Logic's own public tests: the same answer, or a refusal by code; never another answer. runs in every runtime.
import { evaluate, type Json, type Logic, RuleError, type Scope } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import file from './json-logic.json' with { type: 'json' }

interface Case {
  rule: Logic
  data: Json
  gives: Json
  /** What we refuse instead. */
  refused?: string
}
const cases = file.cases as Case[]

/** Why we do not do what JSON Logic does there. */
const REASONS: Record<string, string> = {
  'rule/unknown-operator':
    'words that we leave out: === (== converts nothing), / and % (money), merge, reduce, missing, substr',
  'rule/different-types': 'a comparison that converts: "1" == 1',
  'rule/not-a-whole-number': 'arithmetic with texts and fractions: "1" + 1, 0.1 + 0.2',
  'rule/wrong-count': 'between with three arguments, an operator without its arguments',
  'rule/var-default': 'a default hides a path that no form declares: ?? says the same',
  'rule/var-not-a-name': 'a path that is a number, nothing or computed cannot be checked',
}

const outcome = ({ rule, data }: Case): Json => {
  try {
    // Without data there is nothing to read.
    return evaluate(rule, (data ?? {}) as Scope)
  } catch (error) {
    if (error instanceof RuleError) return { refused: error.code }
    throw error
  }
}

describe('of the public tests of JSON Logic', () => {
  test.each(cases.filter(({ refused }) => refused === undefined))('$rule answers the same', (one) => {
    expect(outcome(one)).toEqual(one.gives)
  })

  test.each(cases.filter(({ refused }) => refused !== undefined))('$rule is $refused', (one) => {
    expect(outcome(one)).toEqual({ refused: one.refused })
    expect(REASONS[one.refused ?? '']).toBeDefined()
  })

  test('most answer the same, and every reason is one that somebody meets', () => {
    const codes = new Set(cases.flatMap(({ refused }) => refused ?? []))
    expect([...codes].sort()).toEqual(Object.keys(REASONS).sort())
    expect(cases.filter(({ refused }) => refused === undefined).length).toBeGreaterThan(180)
  })
})
