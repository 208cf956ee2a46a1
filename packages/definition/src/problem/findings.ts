// A finding for an author, in words.
import type { Lang, Problem, Trouble } from './problem.ts'
import { sayWith } from './say-with.ts'
import { table } from './table.ts'

/** With the whole table, for what only authors meet. */
export const findings = (troubles: readonly Trouble[], lang: Lang): Problem[] =>
  troubles.map((trouble) => sayWith(table, trouble, lang))
