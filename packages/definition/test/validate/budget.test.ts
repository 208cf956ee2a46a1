// Hostile schemas and values end in a finding; runs in Node, workerd and the browser.
import { type FieldSchema, fieldsOf, type Json, missing, schemaTroubles, validator } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'

const codes = (schema: FieldSchema, value: Json = {}) => validator(schema)(value).map(({ code }) => code)
const within = (milliseconds: number, run: () => unknown) => {
  const start = performance.now()
  run()
  expect(performance.now() - start).toBeLessThan(milliseconds)
}

describe('a schema', () => {
  test.each<[string, FieldSchema, string]>([
    ['that refers to itself', { $ref: '#' }, 'form/schema-loop'],
    [
      'that comes back to itself by a detour',
      { $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' },
      'form/schema-loop',
    ],
    ['that refers to nowhere', { $ref: '#/$defs/none' }, 'form/schema-unknown-ref'],
    ['that refers to the network', { $ref: 'https://example.com/x.json' }, 'form/schema-unknown-ref'],
    ['that refers into a prototype', { $ref: '#/constructor' }, 'form/schema-unknown-ref'],
    ['with a pattern that is none', { pattern: '(' }, 'form/schema-bad-pattern'],
    ['with a pattern for ever', { pattern: '^(a+)+$' }, 'form/schema-slow-pattern'],
    ['with an ambiguous choice repeated', { pattern: '^(a|aa)*$' }, 'form/schema-slow-pattern'],
    ['with many things that may be left out', { pattern: '^(a?){30}a{30}$' }, 'form/schema-slow-pattern'],
    ['with repetitions one after another', { pattern: '^a*a*a*a*b$', maxLength: 300 }, 'form/schema-slow-pattern'],
    ['with repetitions that start anywhere', { pattern: '.*.*=.*' }, 'form/schema-slow-pattern'],
    ['with a pattern too long', { pattern: 'a'.repeat(201) }, 'form/schema-long-pattern'],
    [
      'with unique groups without a limit',
      { type: 'array', uniqueItems: true, items: { type: 'object' } },
      'form/schema-unbounded-list',
    ],
    ['with a malformed keyword', { required: 'name' } as unknown as FieldSchema, 'form/schema-broken'],
    ['with a malformed part', { properties: { a: 5 } } as unknown as FieldSchema, 'form/schema-broken'],
    ['that is no schema', null as unknown as FieldSchema, 'form/schema-broken'],
  ])('%s is a finding', (_, schema, code) => {
    expect(codes(schema)).toEqual([code])
    expect(schemaTroubles(schema).map((trouble) => trouble.code)).toEqual([code])
    expect(missing(schema, {})).toEqual([])
    expect(fieldsOf(schema)).toEqual([])
  })

  test.each<[string, number]>([
    ['^[A-Z]{2}\\d{6}(-\\d{2})?$', 20],
    ['^\\S+@\\S+\\.\\S+$', 200],
    ['^(?:桂|粤)[A-Z]·?[A-Z0-9]{5,6}$', 1000],
    ['\\p{Script=Han}+', 1000],
    ['^a{300,400}$', 200],
  ])('with the pattern %s is ready to run', (pattern, maxLength) => {
    expect(schemaTroubles({ type: 'string', pattern, maxLength })).toEqual([])
  })

  test('nested too deeply is a finding', () => {
    const deep = Array.from({ length: 5000 }).reduce<FieldSchema>((items) => ({ items }), {})
    expect(codes(deep)).toEqual(['form/schema-too-deep'])
  })

  test('that is too large is a finding', () => {
    const properties = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`f${i}`, {}]))
    expect(codes({ properties })).toEqual(['form/schema-too-big'])
  })

  test('whose alternatives double at each level is a finding, quickly', () => {
    const $defs: Record<string, FieldSchema> = { d0: {} }
    for (let i = 1; i < 30; i++)
      $defs[`d${i}`] = { anyOf: [{ $ref: `#/$defs/d${i - 1}` }, { $ref: `#/$defs/d${i - 1}` }] }
    within(1000, () => expect(codes({ $defs, $ref: '#/$defs/d29' })).toEqual(['form/schema-too-costly']))
  })

  test('whose alternatives double at each level of the value is a finding, quickly', () => {
    const either: FieldSchema = { anyOf: [{ properties: { x: { $ref: '#' } } }, { properties: { x: { $ref: '#' } } }] }
    within(1000, () => expect(codes(either)).toEqual(['form/schema-too-costly']))
  })

  test('with a chain of references longer than the stack is a finding', () => {
    const $defs: Record<string, FieldSchema> = { end: { properties: { x: { $ref: '#/$defs/r0' } } } }
    for (let i = 0; i < 900; i++) $defs[`r${i}`] = { $ref: i === 899 ? '#/$defs/end' : `#/$defs/r${i + 1}` }
    expect(codes({ $defs, $ref: '#/$defs/r0' })).toEqual(['form/schema-too-costly'])
  })

  test('that contains itself through its value works', () => {
    const tree: FieldSchema = {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: { type: 'string' }, child: { $ref: '#' } },
    }
    expect(validator(tree)({ name: 'a', child: { name: 'b', child: {} } })).toEqual([
      { code: 'form/required', at: '/child/child/name', params: { title: 'name' } },
    ])
  })
})

describe('a value', () => {
  const any: FieldSchema = { type: 'object' }

  test('nested too deeply is told so', () => {
    let deep: Json = {}
    for (let i = 0; i < 10_000; i++) deep = { x: deep }
    expect(codes(any, deep)).toEqual(['form/too-deep'])
  })

  test('with too many parts is told so', () => {
    expect(codes(any, { list: Array.from({ length: 5001 }, () => 0) })).toEqual(['form/too-much'])
  })

  test('with an endless text is told so', () => {
    expect(codes(any, { text: 'x'.repeat(100_001) })).toEqual(['form/too-long-text'])
  })

  test('with half a character, in text or name, is told so', () => {
    expect(codes(any, { text: 'a\ud842' })).toEqual(['form/unreadable'])
    expect(codes(any, { '\udfb7': 1 })).toEqual(['form/unreadable'])
    expect(codes(any, { text: '𠮷' })).toEqual([])
  })

  test('with what JSON cannot say is told so', () => {
    expect(codes(any, { n: Number.NaN })).toEqual(['form/unreadable'])
    expect(codes(any, { f: (() => 1) as unknown as Json })).toEqual(['form/unreadable'])
  })

  test('too long for its field never meets the pattern', () => {
    const schema: FieldSchema = { type: 'string', pattern: '^\\d*\\d*\\d*x$', maxLength: 20 }
    within(500, () => expect(codes(schema, '1'.repeat(50_000))).toEqual(['form/too-long']))
    within(500, () =>
      expect(codes({ type: 'string', pattern: '^\\d*\\d*x$' }, '1'.repeat(50_000))).toEqual(['form/too-long']),
    )
  })
})
