// A day as its reader writes it.
import type { Lang } from './problem.ts'

/**
 * `2050-07-01` as `2050年7月1日` or `1 July 2050`, a month alike; anything else as it is.
 *
 * @example sayDate('2050-07-01', 'zh-CN') // "2050年7月1日"
 */
export function sayDate(text: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  const name = MONTHS[Number(month) - 1]
  if (!year || !name) return text
  if (lang === 'en') return `${day ? `${Number(day)} ` : ''}${name} ${year}`
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
