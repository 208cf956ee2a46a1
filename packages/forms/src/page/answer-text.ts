// One answer as a person reads it.

import { choicesOf } from '../filling/kind.ts'
import type { Place } from '../filling/survey.ts'
import { fill, type Words } from '../words/words.ts'

/** Choices by title, dates and yes/no in words; undefined when nothing is filled. Files, groups and lists are not texts. */
export function answerText({ kind, schema, value }: Place, words: Words): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (Array.isArray(value)) {
    const choices = choicesOf(schema.items ?? {}) ?? []
    const titles = value.map((one) => choices.find((choice) => choice.value === one)?.title ?? String(one))
    return titles.length > 0 ? titles.join('、') : undefined
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const chosen = choicesOf(schema)?.find((choice) => choice.value === value)
  if (chosen) return chosen.title
  const date = kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) : null
  if (date) return fill(words.date, { year: date[1] ?? '', month: plain(date[2], words), day: plain(date[3], words) })
  return String(value)
}

/** 3 月, but 2026-03-02: a leading zero only where the date is written with hyphens. */
const plain = (part: string | undefined, words: Words): string =>
  words.date.includes('-') ? (part ?? '') : String(Number(part))
