// What a form says by itself, without the words of the flow and the API: a browser that fills a form loads no more.
import { formFileWords } from './file-form.ts'
import { formWords } from './form.ts'
import type { Lang, Problem, Trouble } from './problem.ts'
import { sayWith } from './say-with.ts'
import type { Words } from './words.ts'

/** `say` for `form/*`, what is seen of a file before it is sent, and an item's own rules. */
export const sayForm = (trouble: Trouble, lang: Lang): Problem => sayWith(words, trouble, lang)

const words: Words = { ...formWords, ...formFileWords }
