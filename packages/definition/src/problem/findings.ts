// A finding for an author, in words.
import type { Lang, Problem, Trouble } from './problem.ts'
import { say } from './say.ts'
import { table } from './table.ts'

/** `say` with the whole table, for what only authors meet. */
export const findings = (troubles: readonly Trouble[], lang: Lang): Problem[] =>
  troubles.map((trouble) => say(trouble, lang, table))
