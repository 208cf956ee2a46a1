// What a form says to whoever fills it in; runs in Node, workerd and the browser.
import { type FieldSchema, type Json, say, type Trouble, validator } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { application, seniorCard } from './senior-card.ts'

const validate = validator(seniorCard)
const brief = (troubles: Trouble[]) => troubles.map(({ code, at }) => `${at} ${code}`)
const told = (schema: FieldSchema, value: Json) => brief(validator(schema)(value))

describe('an application', () => {
  test('that is right has no troubles', () => {
    expect(validate(application, { today: '2026-02-12' })).toEqual([])
  })

  test('that is empty is asked for field by field, in reading order', () => {
    expect(brief(validate({}))).toEqual([
      '/applicant/name form/required',
      '/applicant/idNumber form/required',
      '/applicant/mobile form/required',
      '/applyKind form/required',
      '/region form/required',
      '/photo form/required',
      '/agreed form/required',
    ])
  })

  test('with a wrong ID number and no photo says so in plain words', () => {
    const { photo: _, ...rest } = application
    const value = { ...rest, applicant: { ...application.applicant, idNumber: '450299195803120023' } }
    const problems = validate(value).map((trouble) => say(trouble, 'zh-CN'))
    expect(problems.map(({ says }) => says)).toEqual(['“证件号码”的最后一位校验码不对。', '请填写“近期免冠照片”。'])
    expect(problems.map(({ at }) => at)).toEqual(['/applicant/idNumber', '/photo'])
  })

  test('to renew a card needs the number of the old one', () => {
    expect(brief(validate({ ...application, applyKind: 'renew' }))).toEqual(['/oldCardNo form/required'])
    expect(brief(validate({ ...application, applyKind: 'renew', oldCardNo: 'abc' }))).toEqual([
      '/oldCardNo form/pattern',
    ])
    expect(validate({ ...application, applyKind: 'renew', oldCardNo: 'LZ000123' })).toEqual([])
  })

  test('filed by a relative needs the relative, field by field', () => {
    expect(brief(validate({ ...application, filedBy: 'relative', agent: { name: '覃美英' } }))).toEqual([
      '/agent/idNumber form/required',
      '/agent/mobile form/required',
    ])
    expect(brief(validate({ ...application, filedBy: 'relative' }))).toContain('/agent/name form/required')
  })

  test('with something that is not offered names the field, not the schema', () => {
    expect(validate({ ...application, applyKind: 'steal' })).toEqual([
      { code: 'form/not-a-choice', at: '/applyKind', params: { title: '办理类型' } },
    ])
  })

  test('with a field that the form does not have is refused', () => {
    expect(brief(validate({ ...application, admin: true, applicant: { ...application.applicant, 'a/b': 1 } }))).toEqual(
      ['/applicant/a~1b form/unknown-field', '/admin form/unknown-field'],
    )
  })

  test('without agreement is not sent', () => {
    expect(brief(validate({ ...application, agreed: false }))).toEqual(['/agreed form/must-agree'])
  })

  test('with wrong kinds of values says what is expected', () => {
    expect(brief(validate({ ...application, copies: 1.5, contacts: {}, region: 5, applicant: null }))).toEqual([
      '/applicant form/wrong-type',
      '/region form/wrong-type',
      '/contacts form/wrong-type',
      '/copies form/not-whole',
    ])
  })

  test('says what is wrong with the second entry of a list', () => {
    const contacts = [
      { name: '覃美英', mobile: '13800138000' },
      { name: '', mobile: '138' },
    ]
    expect(validate({ ...application, contacts })).toEqual([
      { code: 'form/required', at: '/contacts/1/name', params: { title: '联系人姓名' } },
      { code: 'form/mobile', at: '/contacts/1/mobile', params: { title: '联系人电话' } },
    ])
  })

  test('that is no form at all is refused as such', () => {
    for (const value of [null, 'x', 5, [], true]) expect(validate(value)).toEqual([{ code: 'form/not-a-form', at: '' }])
  })

  test('leaves the value and a frozen schema as they were', () => {
    const value = { applicant: {} }
    const frozen: FieldSchema = Object.freeze({
      type: 'object',
      required: ['a'],
      properties: Object.freeze({ a: Object.freeze({ type: 'object', required: ['b'] }) }),
    })
    expect(brief(validator(frozen)(value))).toEqual(['/a/b form/required'])
    expect(validate(value)).toHaveLength(7)
    expect(value).toEqual({ applicant: {} })
  })
})

describe('a name', () => {
  const name: FieldSchema = {
    type: 'object',
    properties: { name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50 } },
  }
  test.each(['𠮷', '买买提·吐尔逊', '𠮷'.repeat(50), 'Ālice', '㐂'])('such as %s is taken', (value) => {
    expect(validator(name)({ name: value })).toEqual([])
  })

  test('of 51 rare characters is too long, counted as people count', () => {
    expect(validator(name)({ name: '𠮷'.repeat(51) })).toEqual([
      { code: 'form/too-long', at: '/name', params: { title: '姓名', most: 50, now: 51 } },
    ])
  })
})

describe('alternatives', () => {
  const delivery: FieldSchema = {
    type: 'object',
    properties: {
      delivery: {
        title: '领取方式',
        type: 'object',
        oneOf: [
          { required: ['by'], properties: { by: { const: 'window' } } },
          {
            required: ['by', 'address'],
            properties: { by: { const: 'post' }, address: { type: 'string', title: '邮寄地址', minLength: 5 } },
          },
        ],
      },
    },
  }

  test('speak through the one that was meant', () => {
    expect(told(delivery, { delivery: { by: 'post' } })).toEqual(['/delivery/address form/required'])
    expect(told(delivery, { delivery: { by: 'post', address: '路' } })).toEqual(['/delivery/address form/too-short'])
  })

  test('ask first for what tells them apart', () => {
    expect(told(delivery, { delivery: {} })).toEqual(['/delivery/by form/required'])
  })

  test('say that none fits when none is near', () => {
    expect(told(delivery, { delivery: { by: 'pigeon' } })).toEqual(['/delivery form/fits-none'])
  })

  test('say that several fit', () => {
    expect(told({ title: 'x', oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3)).toEqual([' form/fits-several'])
  })

  test('of which any will do ask for one of them', () => {
    const reach: FieldSchema = { type: 'object', anyOf: [{ required: ['phone'] }, { required: ['address'] }] }
    expect(told(reach, {})).toEqual([' form/one-of-these'])
    expect(told(reach, { phone: '1' })).toEqual([])
  })
})

describe('other keywords', () => {
  test.each<[string, FieldSchema, Json, string[]]>([
    [
      'a field that another one asks for',
      { type: 'object', dependentRequired: { card: ['bank'] }, properties: { bank: { title: '开户行' } } },
      { card: '1' },
      ['/bank form/required'],
    ],
    ['a list too short', { type: 'array', minItems: 2 }, [1], [' form/too-few']],
    [
      'an empty list',
      { type: 'object', properties: { a: { type: 'array', minItems: 1 } } },
      { a: [] },
      ['/a form/required'],
    ],
    ['a list too long', { type: 'array', maxItems: 1 }, [1, 2], [' form/too-many']],
    ['the same twice', { type: 'array', uniqueItems: true, items: { type: 'string' } }, ['a', 'a'], [' form/repeated']],
    ['a list that lacks one kind', { type: 'array', contains: { const: 1 } }, [2, 3], [' form/too-few-of-kind']],
    ['a number too small', { type: 'number', minimum: 1 }, 0, [' form/too-small']],
    ['a number not above', { type: 'number', exclusiveMinimum: 1 }, 1, [' form/not-above']],
    ['a number not below', { type: 'number', exclusiveMaximum: 1 }, 1, [' form/not-below']],
    ['no multiple', { type: 'integer', multipleOf: 100 }, 150, [' form/not-a-multiple']],
    ['something excluded', { type: 'string', not: { const: 'x' } }, 'x', [' form/not-allowed']],
    ['another constant', { type: 'object', properties: { a: { const: 'x' } } }, { a: 'y' }, ['/a form/not-a-choice']],
    ['a blank choice', { type: 'object', properties: { a: { enum: ['x'] } } }, { a: '' }, ['/a form/required']],
  ])('%s is told', (_, schema, value, expected) => {
    expect(told(schema, value)).toEqual(expected)
  })

  test('a field called $ref or allOf is a field like any other', () => {
    const odd: FieldSchema = {
      type: 'object',
      properties: {
        $ref: { type: 'string', title: '引用' },
        allOf: { type: 'string' },
        'a/b c%': { type: 'integer', title: '怪名' },
      },
    }
    expect(validator(odd)({ $ref: 1, allOf: 2, 'a/b c%': 'x' })).toEqual([
      { code: 'form/wrong-type', at: '/$ref', params: { title: '引用' } },
      { code: 'form/wrong-type', at: '/allOf', params: { title: 'allOf' } },
      { code: 'form/not-a-number', at: '/a~1b c%', params: { title: '怪名' } },
    ])
  })

  test('__proto__ in a value is an unknown field like any other', () => {
    expect(told({ type: 'object', additionalProperties: false }, JSON.parse('{"__proto__": {"x": 1}}'))).toEqual([
      '/__proto__ form/unknown-field',
    ])
  })

  test('a field left undefined by the page counts as absent', () => {
    const value: Record<string, unknown> = { a: undefined }
    expect(told({ type: 'object', required: ['a'] }, value as Json)).toEqual(['/a form/required'])
  })
})
