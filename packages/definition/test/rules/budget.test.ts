// Rules come to an end; runs in Node, workerd and the browser.
import { evaluate, type Logic, RuleError } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'

const codeOf = (logic: Logic, scope = {}): string => {
  try {
    evaluate(logic, scope)
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
  return 'no error'
}

const people = { data: { list: Array.from({ length: 60 }, (_, i) => ({ age: i })) } }
const nested = (levels: number): Logic => (levels === 0 ? false : { some: [{ var: 'data.list' }, nested(levels - 1)] })

describe('a rule', () => {
  test('over sixty people twice nested is computed', () => {
    expect(codeOf(nested(2), people)).toBe('no error')
  })

  test('over sixty people four times nested is stopped', () => {
    expect(codeOf(nested(4), people)).toBe('rule/too-many-steps')
  })

  test('that doubles its text is stopped before it is large', () => {
    const doubling = Array.from({ length: 40 }).reduce<Logic>((text) => ({ cat: [text, text] }), 'x')
    expect(['rule/too-many-steps', 'rule/too-much-output']).toContain(codeOf(doubling))
    const long = { data: { text: 'x'.repeat(60_000) } }
    expect(codeOf({ cat: [{ var: 'data.text' }, { var: 'data.text' }] }, long)).toBe('rule/too-much-output')
  })

  test('that multiplies its lists is stopped', () => {
    const wide = { data: { list: Array.from({ length: 400 }, () => 0) } }
    expect(codeOf({ map: [{ var: 'data.list' }, { filter: [{ var: 'data.list' }, true] }] }, wide)).toMatch(
      /^rule\/too-m/,
    )
  })

  test('that searches a long list again and again is stopped', () => {
    const wide = { data: { list: Array.from({ length: 4000 }, (_, i) => i) } }
    expect(codeOf({ some: [{ var: 'data.list' }, { in: [-1, { var: 'data.list' }] }] }, wide)).toBe(
      'rule/too-many-steps',
    )
  })

  test('nested a hundred thousand levels deep is refused, not overflowed', () => {
    let deep: Logic = true
    for (let i = 0; i < 100_000; i++) deep = { '!': [deep] }
    expect(codeOf(deep)).toBe('rule/too-deep')
  })

  test('may be given less', () => {
    expect(() => evaluate({ and: [{ '!': 1 }, 1] }, {}, { budget: { steps: 1 } })).toThrow(RuleError)
    expect(evaluate({ or: [{ '!': 1 }, 1] }, {}, { budget: { steps: 3 } })).toBe(1)
  })
})
