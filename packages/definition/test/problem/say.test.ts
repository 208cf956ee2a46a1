// Every problem in words: both languages, one status, blanks filled.
import { say, sayForm, sayText, statusOf } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { sayWith } from '../../src/problem/say-with.ts'
import { table } from '../../src/problem/table.ts'

describe('the table of problems', () => {
  test.each(Object.keys(table))('%s has a status and four sentences', (code) => {
    const wording = table[code]
    expect(code).toMatch(/^(definition|form|rule|flow|api|file|outbox)\/[a-z]+(-[a-z]+)*$/)
    expect(wording?.status).toBeGreaterThanOrEqual(400)
    expect(wording?.status).toBeLessThan(600)
    for (const sentence of [wording?.zh.says, wording?.zh.try]) expect(sentence).toMatch(/\p{Script=Han}/u)
    for (const sentence of [wording?.en.says, wording?.en.try]) expect(sentence).toMatch(/^[^\p{Script=Han}]{4,}$/u)
  })

  test.each(Object.keys(table))('%s asks for the same facts in both languages', (code) => {
    const blanks = (text: string | undefined) => [...new Set(text?.match(/\{[A-Za-z]+\}/g) ?? [])].sort()
    const wording = table[code]
    expect(blanks(`${wording?.zh.says}${wording?.zh.try}`)).toEqual(blanks(`${wording?.en.says}${wording?.en.try}`))
  })
})

describe('a problem in words', () => {
  test('has its blanks filled', () => {
    const trouble = { code: 'demo/too-long', at: '/x', params: { most: 5 } }
    const words = {
      'demo/too-long': {
        status: 422,
        zh: { says: '最多 {most} 个字。', try: '请缩短{at}。' },
        en: { says: 'At most {most}.', try: 'Shorten {at}.' },
      },
    }
    expect(sayWith(words, trouble, 'en')).toEqual({
      code: 'demo/too-long',
      at: '/x',
      says: 'At most 5.',
      try: 'Shorten /x.',
    })
    expect(sayWith(words, trouble, 'zh-CN').says).toBe('最多 5 个字。')
  })

  test('brings the item’s own sentence where the item has one', () => {
    const problem = say(
      { code: 'senior-card/too-young', at: '', says: '满 60 周岁是 {on}', params: { on: '2027-03-01' } },
      'zh-CN',
    )
    expect(problem.says).toBe('满 60 周岁是 2027年3月1日')
    expect(problem.try).toContain('窗口')
    expect(statusOf('senior-card/too-young')).toBe(409)
  })

  test('says a day as its reader writes days', () => {
    const trouble = {
      code: 'senior-card/too-young',
      at: '',
      says: '{date}',
      try: '{no}',
      params: { date: '2050-07-01', no: '2050-7-1' },
    }
    expect(say(trouble, 'zh-CN')).toMatchObject({ says: '2050年7月1日', try: '2050-7-1' })
    expect(say(trouble, 'en')).toMatchObject({ says: '1 July 2050', try: '2050-7-1' })
  })

  test('of a form is the same where only the words of forms are loaded', () => {
    for (const code of ['form/required', 'file/too-large', 'senior-card/too-young']) {
      const trouble = { code, at: '/x', params: { title: '姓名', limit: 5 } }
      expect(sayForm(trouble, 'zh-CN')).toEqual(say(trouble, 'zh-CN'))
    }
  })

  test('stands in Chinese between Chinese signs', () => {
    for (const { zh } of Object.values(table))
      expect(zh.says + zh.try).not.toMatch(/\p{Script=Han}[(),:;?!]|[(),:;!]\p{Script=Han}/u)
  })

  test('reads no sentence and no blank from a prototype', () => {
    expect(say({ code: 'constructor', at: '', says: '{constructor}', params: {} }, 'en').says).toBe('{constructor}')
    expect(statusOf('toString')).toBe(409)
  })
})

test('a definition’s words in another language: the homonym at its place, the word, the source', () => {
  const bundle = { text: { en: { 通过: 'Pass', '/service/events/pass/title|通过': 'Forward' } } }
  expect(sayText(bundle, 'en', '通过')).toBe('Pass')
  expect(sayText(bundle, 'en', '通过', '/service/events/pass/title')).toBe('Forward')
  expect(sayText(bundle, 'en', '通过', '/service/events/approve/title')).toBe('Pass')
  expect(sayText(bundle, 'en', '受理')).toBe('受理')
  expect(sayText(bundle, 'zh-CN', '通过')).toBe('通过')
  expect(sayText(bundle, 'en', 'constructor')).toBe('constructor')
})
