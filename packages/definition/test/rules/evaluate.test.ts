// Rules answer as promised; runs in Node, workerd and the browser.
import { evaluate, RuleError } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { scope, vectors } from './vectors.ts'

const failure = (run: () => unknown): RuleError => {
  try {
    run()
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
  throw new Error('It was expected to fail.')
}

describe('a rule', () => {
  test.each(vectors.filter(({ fails }) => fails === undefined))('$says', ({ if: logic, gives }) => {
    expect(evaluate(logic, scope)).toEqual(gives)
  })

  test.each(vectors.filter(({ fails }) => fails !== undefined))('$says', ({ if: logic, fails }) => {
    expect(failure(() => evaluate(logic, scope)).code).toBe(fails)
  })

  test('says where it failed', () => {
    const logic = { and: [true, { '<': [1, { 'a/b': [] }] }] }
    expect(failure(() => evaluate(logic, scope)).at).toBe('/and/1/</1')
    expect(failure(() => evaluate({ '!': { '+': ['1'] } }, scope)).trouble).toEqual({
      code: 'rule/not-a-whole-number',
      at: '/!',
    })
  })

  test('reads a fact that is made when it is asked for', () => {
    let made = 0
    const lazy = {
      case: {
        get due() {
          made += 1
          return { promised: '2026-03-02' }
        },
      },
    }
    expect(evaluate({ var: 'now.date' }, lazy)).toBe(null)
    expect(made).toBe(0)
    expect(evaluate({ var: 'case.due.promised' }, lazy)).toBe('2026-03-02')
  })

  test('never reads what a class or a prototype brings', () => {
    const facts = {
      data: Object.create({ secret: 1 }),
      event: new (class Payload {
        get hidden() {
          return 1
        }
      })(),
    }
    expect(evaluate({ var: 'data.secret' }, facts)).toBe(null)
    expect(evaluate({ var: 'event.hidden' }, facts)).toBe(null)
    expect(evaluate({ var: 'event.call' }, { event: () => 1 })).toBe(null)
  })

  test('leaves its rule and its facts as they were', () => {
    const logic = Object.freeze({ filter: [{ var: 'event.members' }, { var: 'authorised' }] })
    const before = JSON.stringify(scope)
    evaluate(logic, scope)
    expect(JSON.stringify(scope)).toBe(before)
  })
})
