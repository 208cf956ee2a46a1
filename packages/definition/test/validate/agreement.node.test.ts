// The interpreting engine and ajv give the same verdicts; Node only, since ajv makes code from strings.
import { type FieldSchema, formats, type Json, missing, normalise, validator } from '@yichuang/definition'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { application, seniorCard } from './senior-card.ts'

const ajvFor = (schema: FieldSchema) => {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    keywords: ['computed', 'material', 'pii', 'fieldsOf', 'unitsOf', 'search'],
  })
  for (const { name, refuse } of formats) ajv.addFormat(name, (text: string) => refuse(text, {}) === undefined)
  return ajv.compile(schema)
}

/** Values near a right one: parts replaced, removed and added at any depth. */
const nearby = (right: Json): fc.Arbitrary<Json> => {
  const odd = fc.oneof(
    fc.constantFrom<Json>(
      null,
      true,
      false,
      0,
      1,
      1.5,
      -3,
      '',
      'x',
      'new',
      'renew',
      'reissue',
      'relative',
      'self',
      [],
      {},
      'LZ000123',
      '13800138000',
      '𠮷',
    ),
    fc.constantFrom<Json>('450299195803120023', '450299580312002', '2026-02-30', '1958-03-12', '请补办,原证遗失', {
      name: '覃',
    }),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  )
  if (Array.isArray(right))
    return fc.oneof(
      { weight: 8, arbitrary: fc.tuple(...right.map(nearby)) as fc.Arbitrary<Json> },
      { weight: 1, arbitrary: odd },
    )
  if (typeof right !== 'object' || right === null)
    return fc.oneof({ weight: 8, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: odd })
  const whole = fc.record(Object.fromEntries(Object.entries(right).map(([key, part]) => [key, nearby(part)])))
  const changed = fc
    .tuple(
      whole,
      fc.subarray(Object.keys(right), { maxLength: Math.min(2, Object.keys(right).length) }),
      fc.dictionary(fc.constantFrom('extra', 'copies', 'filedBy', 'agent', 'by'), odd, { maxKeys: 1 }),
    )
    .map(
      ([value, without, more]): Json =>
        Object.fromEntries(Object.entries({ ...value, ...more }).filter(([key]) => !without.includes(key))),
    )
  return fc.oneof(
    { weight: 4, arbitrary: whole as fc.Arbitrary<Json> },
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: odd },
  )
}

/** Made of ordinary objects, as a parser makes them: ajv's `uniqueItems` needs their prototype. */
// Beyond 2^53 a double does not know what it is a multiple of, and the two engines round differently.
const plain = (values: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  values.map((value) =>
    JSON.parse(JSON.stringify(value), (_, part) =>
      typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER ? Math.sign(part) : part,
    ),
  )

const full: Json = {
  ...application,
  applyKind: 'renew',
  oldCardNo: 'LZ000123',
  lossStatement: '原证遗失,声明作废',
  contacts: [{ name: '覃美英', mobile: '13800138000' }],
  copies: 2,
  filedBy: 'relative',
  agent: { ...application.applicant },
}

const others: [string, FieldSchema, Json][] = [
  [
    'a survey',
    {
      type: 'object',
      required: ['members', 'delivery'],
      properties: {
        members: {
          type: 'array',
          maxItems: 20,
          uniqueItems: true,
          contains: { type: 'object', required: ['head'] },
          items: {
            type: 'object',
            properties: { age: { type: 'integer', minimum: 0, exclusiveMaximum: 150 }, head: { const: true } },
          },
        },
        delivery: {
          type: 'object',
          oneOf: [
            { type: 'object', required: ['by'], properties: { by: { const: 'window' } } },
            {
              type: 'object',
              required: ['by', 'to'],
              properties: { by: { const: 'post' }, to: { type: 'string', minLength: 3 } },
            },
          ],
        },
        amountFen: { type: 'integer', multipleOf: 100 },
      },
      dependentRequired: { amountFen: ['members'] },
      not: { required: ['extra'] },
    },
    { members: [{ age: 46, head: true }, { age: 13 }], delivery: { by: 'post', to: '示范街道' }, amountFen: 300 },
  ],
]

describe.each<[string, FieldSchema, Json]>([['the senior card', seniorCard, full], ...others])(
  'for %s',
  (_, schema, right) => {
    const ajv = ajvFor(schema)
    const validate = validator(schema)

    test('the right value is right to both', () => {
      expect(ajv(right), JSON.stringify(ajv.errors)).toBe(true)
      expect(validate(right)).toEqual([])
    })

    test('both engines give one verdict, and a trouble is where ajv sees one', () => {
      let wrong = 0
      fc.assert(
        fc.property(plain(nearby(right)), (value) => {
          const troubles = validate(value)
          expect(troubles.length === 0, JSON.stringify({ value, troubles, ajv: ajv.errors })).toBe(ajv(value))
          if (troubles.length > 0) wrong += 1
          expect(new Set(troubles.map(({ at }) => at)).size).toBe(troubles.length)
        }),
        { numRuns: 1500 },
      )
      expect(wrong).toBeGreaterThan(200)
    })

    test('an intake of what is incomplete has no troubles that filling in would not show', () => {
      fc.assert(
        fc.property(plain(nearby(right)), (value) => {
          const complete = validate(value).map(({ at }) => at)
          const intake = validate(value, { complete: false }).map(({ at }) => at)
          expect(complete).toEqual(expect.arrayContaining(intake))
          // A computed field that lacks alone is told, though nobody can fill it in.
          if (intake.length === 0 && missing(schema, value).length === 0) {
            expect(complete.filter((at) => !at.endsWith('/birthDate'))).toEqual([])
          }
          expect(normalise(schema, normalise(schema, value))).toEqual(normalise(schema, value))
        }),
        { numRuns: 500 },
      )
    })
  },
)
