// The comparison that stands in the bundle agrees with the one that rjsf brings along.
import { deepEquals } from '@rjsf/utils'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { createCustomEqual } from '../src/plain-equals.ts'

const equals = createCustomEqual()
const loop = (name: string) => {
  const one: { name: string; self?: object } = { name }
  one.self = one
  return one
}
const values: [string, () => unknown][] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['no number', () => Number.NaN],
  ['zero', () => 0],
  ['"0"', () => '0'],
  ['an empty text', () => ''],
  ['no', () => false],
  ['an empty list', () => []],
  ['an empty group', () => ({})],
  ['a list', () => [1, { a: 'b' }]],
  ['the same in another order', () => [{ a: 'b' }, 1]],
  ['answers', () => ({ a: { b: [1, 2], c: null } })],
  ['the same with a gap', () => ({ a: { b: [1, 2], c: undefined } })],
  ['one answer fewer', () => ({ a: { b: [1, 2] } })],
  ['a list as a group', () => ({ 0: 1, 1: 2 })],
  ['a function', () => () => 1],
  ['props with a function', () => ({ onChange: () => 1, value: 1 })],
  ['a day', () => new Date(0)],
  ['another day', () => new Date(1)],
  ['what leads back to itself', () => loop('a')],
  ['another such', () => loop('b')],
  ['an element', () => createElement('p', { id: 'a' }, '一')],
  ['another element', () => createElement('p', { id: 'b' }, '一')],
]

test.each(values)('%s is equal to what it is equal to for rjsf', (_, make) => {
  for (const [name, other] of values) expect(equals(make(), other()), name).toBe(deepEquals(make(), other()))
  expect(equals(make(), make())).toBe(true)
})
