// A day that was counted through a year whose holidays are not announced.
import type { Lang } from '../problem/problem.ts'

/** The day, in words already, with the mark that it may still move. */
export const mayMove = (day: string, lang: Lang): string =>
  lang === 'en' ? `${day} (may still move)` : `${day}（暂定）`
