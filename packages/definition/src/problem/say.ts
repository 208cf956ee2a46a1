// A trouble becomes a problem: the table's sentence, or the item's own, in the reader's language.
import type { Lang, Problem, Trouble } from './problem.ts'
import { sayWith } from './say-with.ts'
import { spoken } from './spoken.ts'

/**
 * Puts a trouble into words. An item's own code (`senior-card/too-young`) is not in the table: it brings its own
 * sentences. A trouble that brings `says` or `try` is believed before the table. A day among the params is said as the
 * reader writes days. What `build` and `check` find is in words already.
 *
 * @example say({ code: 'form/required', at: '/name' }, 'en').says // "Please fill in …"
 */
export const say = (trouble: Trouble, lang: Lang): Problem => sayWith(spoken, trouble, lang)
