// A trouble becomes a problem: the table's sentence, or the item's own, in the reader's language.
import { own } from '../own.ts'
import type { Lang, Problem, Trouble } from './problem.ts'
import { spoken } from './spoken.ts'
import type { Words } from './words.ts'

/**
 * Puts a trouble into words. An item's own code (`senior-card/too-young`) is not in the table: it brings its own
 * sentences. A trouble that brings `says` or `try` is believed before the table. What `build` and `check` find is in words
 * already.
 *
 * @example say({ code: 'form/required', at: '/name' }, 'en').says // "Please fill in …"
 */
export function say(trouble: Trouble, lang: Lang, words: Words = spoken): Problem {
  const wording = own(words, trouble.code)
  const sentence = lang === 'en' ? wording?.en : wording?.zh
  const unknown = lang === 'en' ? UNKNOWN.en : UNKNOWN.zh
  return {
    code: trouble.code,
    at: trouble.at,
    says: fill(trouble.says ?? sentence?.says ?? unknown.says, trouble),
    try: fill(trouble.try ?? sentence?.try ?? unknown.try, trouble),
  }
}

/** For a refusal by an item's rule that brought no sentence of its own. */
const UNKNOWN = {
  zh: { says: '现在不能这样办理({code})。', try: '请联系办理窗口,并告知上面的代码。' },
  en: {
    says: 'This cannot be done now ({code}).',
    try: 'Please ask the window that handles your case and quote the code.',
  },
}

function fill(sentence: string, { code, at, params = {} }: Trouble): string {
  return sentence.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const value = own(params, name)
    if (value !== undefined) return String(value)
    if (name === 'code') return code
    return name === 'at' ? at : whole
  })
}
