// An explanation names every day once, in one language, and the last day last.
import { type Account, dueOf, explain } from '@yichuang/flow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysIn, previous } from '../oracle/dates.ts'
import { anyQuestion, RUNS, specOf } from './questions.ts'
import { daysSaid, written } from './said-days.ts'

const STARTS = {
  'zh-CN': {
    counted: '计入期限的日子',
    weekend: '周末休息',
    holiday: '节假日放假',
    suspended: '暂停期间',
    makeup: '调休上班',
  },
  en: {
    counted: 'Days that count',
    weekend: 'Weekends',
    holiday: 'Public holidays',
    suspended: 'Pauses',
    makeup: 'Days worked in exchange',
  },
} as const

const numRuns = Math.ceil(RUNS / 6)

describe.each(['zh-CN', 'en'] as const)('in %s', (lang) => {
  const starts = STARTS[lang]
  const linesOf = (account: Account) => explain(account, lang)
  const listed = (account: Account, kind: keyof typeof starts): string[] =>
    linesOf(account)
      .filter((line) => line.startsWith(starts[kind]))
      .flatMap((line) => daysSaid(line, lang))

  test('the days that count and those left out are just the days between, each once', () => {
    const inDays = anyQuestion.filter((question) => question.in === 'wd' || question.in === 'day')
    fc.assert(
      fc.property(inDays, (question) => {
        const { account } = dueOf(specOf(question))
        const { start, due, rolled } = account
        const last = rolled ?? due
        const between = last < start ? daysIn(previous(last), previous(start)) : daysIn(start, last)
        const kinds = ['counted', 'weekend', 'holiday', 'suspended'] as const
        const [counted = [], ...left] = kinds.map((kind) => listed(account, kind))
        expect([...counted, ...left.flat()].sort()).toEqual(between)
        expect(counted).toEqual(account.counted)
        for (const day of listed(account, 'makeup')) expect(counted).toContain(day)
      }),
      { numRuns },
    )
  })

  test('the last line names the last day, and no line speaks the other language', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const found = dueOf(specOf(question))
        const lines = linesOf(found.account)
        expect(lines.at(-1)).toContain(written(found.due, lang))
        // A notice is quoted as it is loaded.
        const sources = found.account.calendar.years.map(({ source }) => source)
        const own = lines.map((line) =>
          sources.reduce((text, source) => (source ? text.replace(source, '') : text), line),
        )
        for (const line of own) expect(line).not.toMatch(lang === 'en' ? /[\u3000-\u9fff\uff00-\uffef]/ : /[A-Za-z]/)
      }),
      { numRuns },
    )
  })
})
