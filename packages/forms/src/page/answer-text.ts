// One answer as a person reads it.
import { sayDate, sayMoney } from '@yichuang/definition'
import { choicesOf } from '../filling/kind.ts'
import type { Place } from '../filling/survey.ts'
import { langOf, type Words } from '../words/words.ts'

/** Choices by title, dates and yes/no in words; undefined when nothing is filled. Files, groups and lists are not texts. */
export function answerText({ kind, schema, value }: Place, words: Words): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (Array.isArray(value)) {
    const choices = choicesOf(schema.items ?? {}) ?? []
    const titles = value.map((one) => choices.find((choice) => choice.value === one)?.title ?? String(one))
    return titles.length > 0 ? titles.join(words.and) : undefined
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const chosen = choicesOf(schema)?.find((choice) => choice.value === value)
  if (chosen) return chosen.title
  if (kind === 'money' && Number.isSafeInteger(value)) return sayMoney(Number(value), langOf(words))
  return kind === 'date' ? sayDate(String(value), langOf(words)) : String(value)
}
