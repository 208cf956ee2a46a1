// Papers that are asked for by rule: the form asks what the rule asks, for every answer that can be given.
import {
  build,
  evaluate,
  type Json,
  type Logic,
  missing,
  RuleError,
  type Sources,
  validator,
} from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionOf } from '../../src/build/condition.ts'

const file = { type: 'string', format: 'file', title: '居住证明', maxLength: 40, material: 'proof' }

function formWith(rule: Logic, properties: Record<string, Json>): { forms?: unknown; codes: string[]; schema: never } {
  const sources: Sources = {
    'card/service.json': {
      format: 1,
      id: 'card',
      name: '证',
      start: { form: 'application' },
      materials: { proof: { name: '居住证明', source: 'applicant', required: { if: rule as never, says: '外地的' } } },
    },
    'card/flow.json': { format: 1, id: 'case', initial: 'a', states: { a: { type: 'final' } } },
    'card/forms/application.json': {
      format: 1,
      schema: { type: 'object', additionalProperties: false, properties } as never,
    },
  }
  const { bundle, findings } = build(sources, 'card')
  return { codes: findings.map(({ code }) => code), schema: bundle?.forms['application']?.schema as never }
}

describe('a field whose material is asked for by rule', () => {
  const domicile = { type: 'string', title: '户口', maxLength: 10 }
  const { schema } = formWith({ '==': [{ var: 'data.application.domicile' }, 'elsewhere'] }, { domicile, proof: file })

  test('is required when the rule holds', () => {
    expect(missing(schema, { domicile: 'elsewhere' })).toEqual(['/proof'])
    expect(validator(schema)({ domicile: 'elsewhere', proof: 'file_1' })).toEqual([])
  })

  test('is not asked for when it does not', () => {
    expect(missing(schema, { domicile: 'local' })).toEqual([])
    expect(missing(schema, {})).toEqual([])
  })

  test('keeps its place among the fields', () => {
    expect(Object.keys((schema as { properties: object }).properties)).toEqual(['domicile', 'proof'])
  })

  test('may stand in the rows of a list, and asks about its own row', () => {
    const age = { type: 'integer', title: '年龄' }
    const rows = { type: 'array', items: { type: 'object', required: ['age'], properties: { age, proof: file } } }
    const made = formWith({ '>=': [{ var: 'here.age' }, 18] }, { members: rows as never })
    expect(missing(made.schema, { members: [{ age: 17 }, { age: 18 }, { age: 60, proof: 'file_1' }] })).toEqual([
      '/members/1/proof',
    ])
  })

  test.each<[string, Logic, string]>([
    ['what only the server knows', { '==': [{ var: 'case.channel' }, 'window'] }, 'definition/material-rule'],
    ['a calculation', { '>': [{ '+': [{ var: 'here.domicile' }, 1] }, 2] }, 'definition/material-rule'],
    ['an answer that is not there', { '==': [{ var: 'here.domicil' }, 'x'] }, 'definition/undeclared-path'],
    ['an answer of another form', { '==': [{ var: 'data.refusal.domicile' }, 'x'] }, 'definition/material-rule'],
  ])('cannot ask %s', (_, rule, code) => {
    expect(formWith(rule, { domicile, proof: file }).codes).toEqual([code])
  })
})

const value = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, 2, '', 'a', 'b', [], ['a'], ['b', 1]),
  fc.integer(),
)
const rows = fc.array(
  fc.record({ kind: fc.constantFrom('a', 'b'), n: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }),
)
const answers = fc.record(
  { a: value, b: fc.record({ c: value }, { requiredKeys: [] }), list: rows },
  { requiredKeys: [] },
)
const path = fc.constantFrom('here.a', 'here.b.c', 'here.b', 'here.list').map((name): Json => ({ var: name }))
const plain = fc.constantFrom<Json>(null, true, false, 0, 1, 'a', 'b', '')
const item = fc.constantFrom<Json>({ '==': [{ var: 'kind' }, 'a'] }, { '>': [{ var: 'n' }, 1] }, { var: 'n' })

const { rule } = fc.letrec<{ rule: Json; inner: Json; leaf: Json }>((tie) => ({
  rule: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('inner')),
  inner: fc.oneof(
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 3 }))
      .map(([op, of]): Json => ({ [op]: of })),
    fc.tuple(fc.constantFrom('!', '!!'), tie('rule')).map(([op, of]): Json => ({ [op]: [of] })),
  ),
  leaf: fc.oneof(
    path,
    fc.tuple(fc.constantFrom('==', '!='), path, plain).map(([op, at, to]): Json => ({ [op]: [at, to] })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>='), path, fc.integer({ min: -1, max: 3 }), fc.boolean())
      .map(([op, at, to, turned]): Json => ({ [op]: turned ? [to, at] : [at, to] })),
    fc.tuple(path, fc.array(plain, { maxLength: 3 })).map(([at, list]): Json => ({ in: [at, list] })),
    fc.tuple(fc.constantFrom('a', 'b', 1), path).map(([one, at]): Json => ({ in: [one, at] })),
    fc.tuple(fc.constantFrom('some', 'none'), item).map(([op, of]): Json => ({ [op]: [{ var: 'here.list' }, of] })),
  ),
}))

test('whatever the rule answers, its schema answers', () => {
  let asked = 0
  fc.assert(
    fc.property(rule, answers, (logic, given) => {
      const schema = conditionOf(logic, 'here')
      if (schema === undefined) return
      let holds: boolean
      try {
        holds = evaluate({ '!!': [logic] }, { here: given }) === true
      } catch (error) {
        // A rule that has no answer is refused at publish or by the engine; a schema cannot say so.
        if (error instanceof RuleError) return
        throw error
      }
      asked += 1
      expect(validator(schema as never)(given as Json).length === 0).toBe(holds)
    }),
    { numRuns: 3000 },
  )
  expect(asked).toBeGreaterThan(1000)
})
