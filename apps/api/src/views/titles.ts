// Titles that the engine puts in a row, such as those of two desks, each in the reader's language.
import { type Bundle, type Lang, sayText } from '@yichuang/definition'
import { wordsOf } from './words.ts'

export function sayTitles(bundle: Bundle, lang: Lang, titles: string): string {
  const whole = sayText(bundle, lang, titles)
  if (whole !== titles || lang === 'zh-CN') return whole
  return titles
    .split('、')
    .map((title) => sayText(bundle, lang, title))
    .join(wordsOf(lang).comma)
}
