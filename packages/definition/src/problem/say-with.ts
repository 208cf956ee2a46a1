// How a trouble is put into the words of a table.
import { own } from '../own.ts'
import type { Lang, Problem, Trouble } from './problem.ts'
import { sayDate } from './say-date.ts'
import type { Words } from './words.ts'

export function sayWith(words: Words, trouble: Trouble, lang: Lang): Problem {
  const wording = own(words, trouble.code)
  const sentence = lang === 'en' ? wording?.en : wording?.zh
  const unknown = lang === 'en' ? UNKNOWN.en : UNKNOWN.zh
  return {
    code: trouble.code,
    at: trouble.at,
    says: fill(trouble.says ?? sentence?.says ?? unknown.says, trouble, lang),
    try: fill(trouble.try ?? sentence?.try ?? unknown.try, trouble, lang),
  }
}

/** For a refusal by an item's rule that brought no sentence of its own. */
const UNKNOWN = {
  zh: { says: '现在不能这样办理（{code}）。', try: '请联系办理窗口，并告知上面的代码。' },
  en: {
    says: 'This cannot be done now ({code}).',
    try: 'Please ask the window that handles your case and quote the code.',
  },
}

function fill(sentence: string, { code, at, params = {} }: Trouble, lang: Lang): string {
  return sentence.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const value = own(params, name)
    if (value !== undefined) return sayDate(String(value), lang)
    if (name === 'code') return code
    return name === 'at' ? at : whole
  })
}
