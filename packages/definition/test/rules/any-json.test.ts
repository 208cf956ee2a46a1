// Whatever JSON stands where a rule should: an answer or a RuleError, the same each time; runs in every runtime.
import { evaluate, type Json, operators, pathsOf, type RuleError, ruleTroubles } from '@yichuang/definition'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scope } from './vectors.ts'

const path = fc.oneof(
  fc.constantFrom(
    '',
    'event',
    'event.members',
    'event.members.0.age',
    'data.application.name',
    'now.date',
    'age',
    'lead',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'event.__proto__.x',
    'data.constructor.name',
    'event.members.length',
    'toString',
  ),
  fc.string({ maxLength: 8 }),
)

const { logic } = fc.letrec<{ logic: Json; leaf: Json; use: Json }>((tie) => ({
  logic: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tie('use'),
    fc.array(tie('logic'), { maxLength: 3 }),
  ),
  leaf: fc.oneof(
    path.map((name): Json => ({ var: name })),
    fc.constantFrom<Json>(null, true, false, 0, 1, -1, 0.5, 1e300, '', 'x', '2026-02-12', [], {}),
  ),
  use: fc
    .tuple(
      fc.constantFrom(...operators.map(({ name }) => name), '__proto__', 'constructor'),
      fc.array(tie('logic'), { maxLength: 4 }),
    )
    .map(([name, args]): Json => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(args)}}`)),
}))

const outcome = (rule: Json): Json => {
  try {
    return { gives: evaluate(rule, scope) }
  } catch (error) {
    expect((error as Error).name).toBe('RuleError')
    const { code, at } = error as RuleError
    expect(code).toMatch(/^rule\/[a-z-]+$/)
    return { code, at }
  }
}

test('any rule of our own words gives a JSON answer or a RuleError, twice the same', () => {
  fc.assert(
    fc.property(logic, (rule) => {
      const first = outcome(rule)
      expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      expect(outcome(rule)).toEqual(first)
    }),
    { numRuns: 2000 },
  )
})

test('any JSON at all gives an answer or a RuleError, and can be looked at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const rule = value as Json
      outcome(rule)
      expect(Array.isArray(pathsOf(rule))).toBe(true)
      expect(Array.isArray(ruleTroubles(rule))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a rule in which nothing is found wrong never fails for its shape', () => {
  const shape = [
    'rule/not-a-rule',
    'rule/unknown-operator',
    'rule/wrong-count',
    'rule/var-not-a-name',
    'rule/var-default',
  ]
  fc.assert(
    fc.property(logic, (rule) => {
      if (ruleTroubles(rule).length > 0) return
      const { code } = outcome(rule) as { code?: string }
      expect(shape).not.toContain(code)
    }),
    { numRuns: 2000 },
  )
})

test('age and addYears agree on every day', () => {
  const day = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
  const anyDay = fc.oneof(day, fc.constantFrom('1904-02-29', '2000-02-29', '2008-02-29', '1999-12-31'))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 99 }), (born, years) => {
      const reached = evaluate({ addYears: [born, years] }, {})
      expect(evaluate({ age: [born, reached] }, {})).toBe(years)
    }),
  )
})
