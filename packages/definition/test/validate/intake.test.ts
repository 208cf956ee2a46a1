// Intake by a clerk, and what becomes of a form's value; runs in Node, workerd and the browser.
import { compute, type FieldSchema, fieldsOf, type Json, missing, normalise, validator } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { application, seniorCard } from './senior-card.ts'

const brief = (value: Json) => validator(seniorCard)(value, { complete: false }).map(({ code, at }) => `${at} ${code}`)

describe('an intake at the window', () => {
  test('takes what is only missing, nested and in lists', () => {
    expect(brief({})).toEqual([])
    expect(brief({ applicant: { name: '' }, contacts: [], agreed: false, applyKind: 'renew' })).toEqual([])
    expect(brief({ contacts: [{}], filedBy: 'relative', agent: {} })).toEqual([])
  })

  test('still refuses what is there and wrong', () => {
    expect(brief({ applicant: { idNumber: '1' }, applyKind: 'x', copies: 'two', more: 1 })).toEqual([
      '/applicant/idNumber form/resident-id-length',
      '/applyKind form/not-a-choice',
      '/copies form/not-a-number',
      '/more form/unknown-field',
    ])
  })

  test('takes an alternative that is not finished, not one that is wrong', () => {
    const schema: FieldSchema = {
      oneOf: [
        { required: ['by', 'to'], properties: { by: { const: 'post' }, to: { type: 'string' } } },
        { required: ['by'], properties: { by: { const: 'window' } } },
      ],
    }
    expect(validator(schema)({ by: 'post' }, { complete: false })).toEqual([])
    expect(validator(schema)({ by: 'post', to: 5 }, { complete: false }).map(({ code }) => code)).toEqual([
      'form/fits-none',
    ])
  })
})

describe('the start of a correction list', () => {
  test('names the fields that are missing, never the computed ones', () => {
    const { photo: _, ...rest } = application
    expect(missing(seniorCard, { ...rest, applicant: { name: '黄素兰', idNumber: '450299195803120022' } })).toEqual([
      '/applicant/mobile',
      '/photo',
    ])
  })

  test('follows the answers given', () => {
    expect(missing(seniorCard, { ...application, applyKind: 'reissue', agreed: false, contacts: [] })).toEqual([
      '/lossStatement',
      '/contacts',
      '/agreed',
    ])
  })

  test('is empty for a complete application', () => {
    expect(missing(seniorCard, application)).toEqual([])
  })
})

describe('the fields of a form', () => {
  test('open its groups, keep its lists whole and leave out what is computed', () => {
    expect(fieldsOf(seniorCard).map(({ pointer, title }) => `${pointer} ${title}`)).toEqual([
      '/applicant/name 申请人 · 姓名',
      '/applicant/idNumber 申请人 · 证件号码',
      '/applicant/mobile 申请人 · 手机号',
      '/applicant/postalCode 申请人 · 邮编',
      '/applyKind 办理类型',
      '/oldCardNo 原证号',
      '/lossStatement 遗失声明',
      '/region 所在社区',
      '/photo 近期免冠照片',
      '/contacts 紧急联系人',
      '/copies 份数',
      '/filedBy 申请方式',
      '/agent/name 代办人 · 姓名',
      '/agent/idNumber 代办人 · 证件号码',
      '/agent/mobile 代办人 · 手机号',
      '/agent/postalCode 代办人 · 邮编',
      '/agreed 已阅读并同意',
    ])
  })

  const branching: FieldSchema = {
    type: 'object',
    properties: { kind: { title: '类型', enum: ['a', 'b'] } },
    if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema.
    then: { properties: { forA: { title: '甲' } } },
    else: { properties: { forB: { title: '乙' } } },
  }

  test('are those of both branches without an answer, of one with it', () => {
    const titles = (value?: Json) => fieldsOf(branching, value).map(({ title }) => title)
    expect(titles()).toEqual(['类型', '甲', '乙'])
    expect(titles({ kind: 'a' })).toEqual(['类型', '甲'])
    expect(titles({})).toEqual(['类型', '乙'])
  })

  test('that one branch computes are named unless that branch is known to apply', () => {
    const person: FieldSchema = {
      type: 'object',
      properties: { idType: { title: '证件类型' }, gender: { title: '性别' } },
      if: { properties: { idType: { const: 'residentId' } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema.
      then: { properties: { gender: { readOnly: true, computed: '1' } } },
    }
    const titles = (value?: Json) => fieldsOf(person, value).map(({ title }) => title)
    expect(titles()).toEqual(['证件类型', '性别'])
    expect(titles({ idType: 'passport' })).toEqual(['证件类型', '性别'])
    expect(titles({ idType: 'residentId' })).toEqual(['证件类型'])
    expect(compute(person, { idType: 'passport', gender: '2' }, {})).toEqual({ idType: 'passport', gender: '2' })
    expect(compute(person, { idType: 'residentId', gender: '2' }, {})).toEqual({ idType: 'residentId', gender: '1' })
  })

  test('of a form that contains itself come to an end', () => {
    const household: FieldSchema = { type: 'object', properties: { name: { title: '姓名' }, next: { $ref: '#' } } }
    expect(fieldsOf(household).length).toBeLessThan(30)
  })
})

describe('computed fields', () => {
  const now = { date: '2026-02-12' }

  test('are filled by their rules, one standing on another', () => {
    const value = { applicant: { name: '梁秀珍', idNumber: '450299194811110065' } }
    expect(compute(seniorCard, value, { now })).toEqual({
      applicant: { name: '梁秀珍', idNumber: '450299194811110065', birthDate: '1948-11-11' },
      cardKind: 'over70',
    })
    expect(value).toEqual({ applicant: { name: '梁秀珍', idNumber: '450299194811110065' } })
  })

  test('do not believe what was sent', () => {
    const value = {
      ...application,
      cardKind: 'over70',
      applicant: { ...application.applicant, birthDate: '1900-01-01' },
    }
    expect(compute(seniorCard, value, { now })).toMatchObject({
      cardKind: '60to69',
      applicant: { birthDate: '1958-03-12' },
    })
  })

  test('are absent while what they stand on is half typed', () => {
    const half = compute(seniorCard, { applicant: { idNumber: '4502991958', birthDate: '1958-03-12' } }, { now })
    expect(half).toMatchObject({ applicant: { idNumber: '4502991958' } })
    expect(JSON.stringify(half)).not.toContain('birthDate')
  })

  test('do not make a group that is not there', () => {
    expect(compute(seniorCard, {}, { now })).not.toHaveProperty('applicant')
  })

  test('may read the payload by the name of its form', () => {
    const schema: FieldSchema = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { computed: { cat: [{ var: 'data.form.a' }, '!'] } } },
    }
    const value = { a: 'x' }
    expect(compute(schema, value, { data: { form: value } })).toEqual({ a: 'x', b: 'x!' })
  })

  test('work in each entry of a list', () => {
    const schema: FieldSchema = {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, sex: { type: 'string', computed: { genderOf: { var: 'here.id' } } } },
      },
    }
    expect(compute(schema, [{ id: '450299199007010031' }, { id: 'x' }], {})).toEqual([
      { id: '450299199007010031', sex: '1' },
      { id: 'x' },
    ])
  })

  test('of a value that is no form change nothing', () => {
    for (const value of [null, 5, 'x', [1]]) expect(compute(seniorCard, value, { now })).toEqual(value)
  })
})

describe('a value made regular', () => {
  test('has capitals in ID numbers, no blanks around texts, no empty texts', () => {
    const typed = {
      applicant: { name: ' 周末尾 ', idNumber: '45029919660606058x　', mobile: '' },
      oldCardNo: ' lz000123 ',
    }
    expect(normalise(seniorCard, typed)).toEqual({
      applicant: { name: '周末尾', idNumber: '45029919660606058X' },
      oldCardNo: 'lz000123',
    })
  })

  test('has its letters composed, and rare characters as they are', () => {
    expect(normalise(seniorCard, { applicant: { name: 'A\u0301·𠮷' } })).toEqual({ applicant: { name: '\u00c1·𠮷' } })
  })

  test('keeps full-width digits, so that they are refused in words', () => {
    const value = normalise(seniorCard, { applicant: { idNumber: '４50299195803120022' } })
    expect(validator(seniorCard)(value, { complete: false }).map(({ code }) => code)).toEqual(['form/full-width'])
  })

  test('is the same when it is made regular again', () => {
    const once = normalise(seniorCard, { applicant: { name: ' a ' }, contacts: [{ name: ' ', mobile: ' 1 ' }] })
    expect(normalise(seniorCard, once)).toEqual(once)
  })
})
