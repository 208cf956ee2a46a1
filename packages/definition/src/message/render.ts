// A message put into words: sentences, each with the few blanks that a message may have.

import type { Lang } from '../problem/problem.ts'
import { sayDate } from '../problem/say-date.ts'
import { type Blank, blanksIn, isBlank } from './blanks.ts'
import { mayMove } from './may-move.ts'

/** What is known of the case; a value that is missing leaves out the sentences that need it. */
export type Filling = Partial<Record<Blank, string>> & {
  /** The day of `{due}` rests on a calendar that is not announced. */
  provisional?: boolean
}

/** One text, or sentences of which each stands only when its blanks can be filled. */
export type MessageText = string | readonly string[]

/**
 * Empty when no sentence can stand.
 *
 * @example renderMessage(['{item}已受理。', '最晚 {due} 办结。'], { item: '优待证' }, 'zh-CN') // "优待证已受理。"
 */
export function renderMessage(text: MessageText, filling: Filling, lang: Lang): string {
  return sentencesOf(text)
    .filter((sentence) => blanksIn(sentence).every((name) => !isBlank(name) || filling[name]))
    .map((sentence) =>
      sentence.replace(/\{([^{}]*)\}/g, (whole, name: string) => (isBlank(name) ? said(name, filling, lang) : whole)),
    )
    .join(lang === 'en' ? ' ' : '')
}

function said(name: Blank, filling: Filling, lang: Lang): string {
  const text = sayDate(filling[name] ?? '', lang)
  return name === 'due' && filling.provisional ? mayMove(text, lang) : text
}

export const sentencesOf = (text: MessageText): readonly string[] => (typeof text === 'string' ? [text] : text)
