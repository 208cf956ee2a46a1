// Every code that validation and rules can give has its words in both languages.
import { say, statusOf } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { fileWords } from '../../src/problem/file.ts'
import { formWords } from '../../src/problem/form.ts'
import { ruleWords } from '../../src/problem/rule.ts'
import { COMPLAINTS } from '../../src/validate/complaint.ts'

const PLACEHOLDERS = /\{[A-Za-z]+\}/g

describe.each(Object.entries({ ...formWords, ...ruleWords, ...fileWords }))('%s', (code, { status, zh, en }) => {
  test('is said in both languages with the same facts', () => {
    const facts = (text: { says: string; try: string }) =>
      [...new Set(`${text.says} ${text.try}`.match(PLACEHOLDERS) ?? [])].sort()
    expect(facts(en)).toEqual(facts(zh))
    expect(zh.says).toMatch(/[。：]|\}$/)
    expect(zh.says + zh.try).not.toMatch(/[\u4e00-\u9fff”][,;:]/)
    expect(en.says + en.try).not.toMatch(/[\u4e00-\u9fff]/)
    expect(statusOf(code)).toBe(status)
  })
})

test('every complaint of a keyword has words', () => {
  const failure = { schema: {}, value: 'x', facts: {} }
  for (const complain of Object.values(COMPLAINTS)) expect(formWords).toHaveProperty([complain(failure).code])
})

test('a sentence names the field as the form does', () => {
  const trouble = { code: 'form/too-long', at: '/name', params: { title: '姓名', most: 50, now: 51 } }
  expect(say(trouble, 'zh-CN').says).toBe('“姓名”最多写 50 个字，现在是 51 个。')
})
