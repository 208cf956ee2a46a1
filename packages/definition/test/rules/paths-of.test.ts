// What a rule reads and what is wrong with it, seen without running it.
import { type Logic, operators, pathsOf, ruleTroubles } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'

describe('the paths of a rule', () => {
  test('are the paths of its vars, each once', () => {
    expect(
      pathsOf({ and: [{ var: 'now.at' }, { '<': [{ var: ['now.at'] }, { var: 'case.due.statutory' }] }] }),
    ).toEqual(['now.at', 'case.due.statutory'])
  })

  test('are spelled through the list for an item at hand', () => {
    const everyAdult = {
      all: [{ var: 'event.members' }, { or: [{ '<': [{ var: 'age' }, 18] }, { var: 'authorised' }] }],
    }
    expect(pathsOf(everyAdult)).toEqual(['event.members', 'event.members[].age', 'event.members[].authorised'])
  })

  test('name the item itself, and the scope seen from an item', () => {
    const listed = { some: [{ var: 'data.correction.items' }, { in: [{ var: '' }, { var: 'event.missing' }] }] }
    expect(pathsOf(listed)).toEqual(['data.correction.items', 'data.correction.items[]', 'event.missing'])
  })

  test('follow lists inside lists, and through a filter', () => {
    const inner = { filter: [{ var: 'event.households' }, { var: 'poor' }] }
    expect(pathsOf({ map: [inner, { length: { filter: [{ var: 'members' }, { var: 'old' }] } }] })).toEqual([
      'event.households',
      'event.households[].poor',
      'event.households[].members',
      'event.households[].members[].old',
    ])
  })

  test('start with [] where the list is made', () => {
    expect(pathsOf({ some: [{ map: [{ var: 'event.a' }, { var: 'b' }] }, { var: 'c' }] })).toEqual([
      'event.a',
      'event.a[].b',
      '[].c',
    ])
    expect(pathsOf({ some: [['x', 'y'], { '==': [{ var: '' }, 'x'] }] })).toEqual(['[]'])
  })

  test('are found in whatever is no rule at all', () => {
    expect(pathsOf([1, null, { a: { var: 'x' }, b: 2 }])).toEqual(['x'])
    expect(pathsOf({ var: 5 })).toEqual([])
  })
})

describe('the look at a rule before it runs', () => {
  test.each<[string, Logic, string, string]>([
    ['an unknown operator', { and: [true, { has: ['a'] }] }, 'rule/unknown-operator', '/and/1'],
    ['a wrong number of arguments', { '!': { '==': [1] } }, 'rule/wrong-count', '/!'],
    ['a computed path', { var: [{ var: 'x' }] }, 'rule/var-not-a-name', ''],
    ['a default', { '+': [1, { var: ['x', 0] }] }, 'rule/var-default', '/+/1'],
    ['a division that does not say how it rounds', { divide: [1, 2, { var: 'x' }] }, 'rule/no-such-rounding', ''],
    ['two operators in one place', { if: [{ '<': [1, 2], '>': [2, 1] }, 1] }, 'rule/not-a-rule', '/if/0'],
  ])('finds %s', (_, logic, code, at) => {
    expect(ruleTroubles(logic).map((trouble) => [trouble.code, trouble.at])).toEqual([[code, at]])
  })

  test('finds nothing wrong with a rule of every operator', () => {
    const every: Logic = operators.map(({ name, takes: [least] }) =>
      name === 'var'
        ? { var: 'a' }
        : { [name]: Array.from({ length: least }, (_, i) => (i < 2 ? { var: 'a' } : 'up')) },
    )
    expect(ruleTroubles(every)).toEqual([])
    expect(operators.length).toBe(new Set(operators.map(({ name }) => name)).size)
  })
})
