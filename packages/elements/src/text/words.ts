// Which table speaks, and dates and sizes in its words.
import type { Lang } from '@yichuang/definition'
import { type Words, zhCN } from './zh-CN.ts'

/** Chinese is always there; another language is fetched by whoever reads it. */
const tables: Partial<Record<Lang, Words>> = { 'zh-CN': zhCN }

/** The table of a language; Chinese until `loadWords` has brought it. */
export const wordsOf = (lang: Lang): Words => tables[lang] ?? zhCN

/** Brings the table of a language in. Resolves false when it was there already. */
export async function loadWords(lang: Lang): Promise<boolean> {
  if (tables[lang]) return false
  tables[lang] = (await import('./en.ts')).en
  return true
}

/** `2026-02-26` as `2026年2月26日(星期四)`; anything else as it is. */
export function dayOf(date: string, words: Words): string {
  const [y, m, d] = date.slice(0, 10).split('-').map(Number)
  if (!y || !m || !d) return date
  return words.date.withWeekday(words.date.day(y, m, d), words.date.weekdays[weekday(y, m, d)] ?? '')
}

/** `2026-02-26T10:05:00+08:00` as `2026年2月26日 10:05`: the county's own time, whatever the reader's zone. */
export function timeOf(instant: string, words: Words): string {
  const [y, m, d] = instant.slice(0, 10).split('-').map(Number)
  if (!y || !m || !d) return instant
  return words.date.withTime(words.date.day(y, m, d), instant.slice(11, 16))
}

/** Bytes as `820 KB`, `4.9 MB` or `5 MB`, number and unit on one line. */
export const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`
    : `${Math.round((bytes / 1024 / 1024) * 10) / 10}\u00a0MB`

/** 0 = Sunday (Sakamoto's method; no Date, so no time zone). */
function weekday(y: number, m: number, d: number): number {
  const year = m < 3 ? y - 1 : y
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1] ?? 0
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + d) % 7
}

export type { Words }
