// The oracle is sharp: a clock with one fault in it is caught within a thousand limits by chance.
import { addWorkdays, dueOf, isWorkday } from '@yichuang/flow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { next } from '../oracle/dates.ts'
import { answerOf, type Moment, type Question } from '../oracle/due.ts'
import { anyQuestion, specOf } from './questions.ts'

type Found = Pick<ReturnType<typeof dueOf>, 'due' | 'dueAt' | 'provisional'>

const asked = (question: Question): Found => dueOf(specOf(question))
const earlier = (moment: Moment): Moment => ({ ...moment, on: next(moment.on, -1) })
const pausesMoved = (move: (pause: Question['pauses'][number]) => Question['pauses'][number]) => (question: Question) =>
  asked({ ...question, pauses: question.pauses.map(move) })
const isInDays = (question: Question) => ['wd', 'day', 'month'].includes(question.in)

/** Each answers as our clock would if it had the fault. */
const FAULTS: Record<string, (question: Question) => Found> = {
  'skips the make-up days': ({ layers, ...question }) => {
    const without = (years: Question['layers']['nation']) => years.map((year) => ({ ...year, makeupWork: [] }))
    const { nation, region } = layers
    return asked({ ...question, layers: { nation: without(nation), ...(region ? { region: without(region) } : {}) } })
  },
  'counts the day it starts': (question) =>
    asked(question.n > 0 && isInDays(question) ? { ...question, start: earlier(question.start) } : question),
  'rolls backwards': (question) => {
    const spec = specOf({ ...question, roll: false })
    const found = dueOf(spec)
    if (!question.roll || !['day', 'month'].includes(question.in) || isWorkday(found.due, spec.calendar)) return found
    const due = addWorkdays(found.due, -1, spec.calendar)
    return { ...found, due, dueAt: `${next(due)}T00:00:00+08:00` }
  },
  'never rolls': (question) => asked({ ...question, roll: false }),
  'forgets the overlay': (question) => asked({ ...question, layers: { nation: question.layers.nation } }),
  'counts the day a pause ends': pausesMoved(([from, to]) => [from, to && to.on > from.on ? earlier(to) : to]),
  'does not count the day a pause begins': pausesMoved(([from, to]) => [earlier(from), to]),
  'forgets the pauses': (question) => asked({ ...question, pauses: [] }),
  'takes what two pauses share twice': (question) => {
    const pauses = question.pauses.map(([from, to]): [Moment, Moment] => [from, to ?? from])
    const alone = pauses.map((pause) => dueOf(specOf({ ...question, pauses: [pause] })).account.suspended)
    const more = alone.reduce((sum, days) => sum + days, 0)
    return question.in === 'wd'
      ? asked({ ...question, pauses: [], extensions: [...question.extensions, more] })
      : asked(question)
  },
  'forgets an extension': (question) => asked({ ...question, extensions: question.extensions.slice(1) }),
  'goes home at midnight': (question) => asked({ ...question, dayEnds: 'midnight' }),
  'counts from the instant, not from the legal date': (question) =>
    asked({ ...question, start: { at: question.start.at, on: question.start.at.slice(0, 10) } }),
  'takes a baseline for a notice': (question) => ({ ...asked(question), provisional: false }),
}

const differs = (question: Question, { due, dueAt, provisional }: Found): boolean => {
  const right = answerOf(question)
  return due !== right.due || dueAt !== right.dueAt || provisional !== right.provisional
}

describe('a clock that', () => {
  const questions = fc.sample(anyQuestion, 1000)

  test.each(Object.entries(FAULTS))('%s is caught', (_, faulty) => {
    expect(questions.some((question) => differs(question, faulty(question)))).toBe(true)
  })

  test('has no fault is not', () => {
    expect(questions.filter((question) => differs(question, asked(question)))).toEqual([])
  })
})
