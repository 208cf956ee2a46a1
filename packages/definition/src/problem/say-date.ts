// A day as its reader writes it.
import type { Lang } from './problem.ts'

/**
 * `2050-07-01` as `2050年7月1日` or `1 July 2050`; anything else as it is.
 *
 * @example sayDate('2050-07-01', 'zh-CN') // "2050年7月1日"
 */
export function sayDate(text: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return text
  const name = MONTHS[Number(month) - 1]
  if (lang === 'en') return name ? `${Number(day)} ${name} ${year}` : text
  return `${year}年${Number(month)}月${Number(day)}日`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
