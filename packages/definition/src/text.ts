// A definition's own words in another language.
import type { Bundle } from './format/bundle.ts'
import type { Pointer } from './format/words.ts'
import { own } from './own.ts'
import type { Lang } from './problem/problem.ts'

/**
 * The translation of a source text; the source itself when there is none. `pointer` (into the bundle) singles out a
 * homonym: `/service/events/pass/title|通过` is asked before `通过`.
 */
export function sayText(bundle: Pick<Bundle, 'text'>, lang: Lang, text: string, pointer?: Pointer): string {
  const words = own(bundle.text, lang)
  const single = pointer === undefined ? undefined : own(words, `${pointer}|${text}`)
  return single ?? own(words, text) ?? text
}
