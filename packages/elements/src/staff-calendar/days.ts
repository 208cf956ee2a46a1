// Days of a year as people read them: runs of neighbours, each with its weekdays.

import type { LocalDate } from '@yichuang/definition'
import { staffWordsOf } from '../text/staff-words.ts'
import { dayOf, type Words } from '../text/words.ts'

/** `2027-02-05`…`2027-02-08` as one run; the dates come in any order. */
export function runsOf(days: readonly LocalDate[]): [LocalDate, LocalDate][] {
  const runs: [LocalDate, LocalDate][] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last && nextOf(last[1]) === day) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

export const sayRun = ([from, to]: [LocalDate, LocalDate], words: Words): string =>
  from === to ? dayOf(from, words) : `${dayOf(from, words)} ${staffWordsOf(words).calendar.until} ${dayOf(to, words)}`

/** The next date, by the lengths of the months alone: no Date, so no time zone. */
function nextOf(date: LocalDate): LocalDate {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number)
  const two = (n: number) => String(n).padStart(2, '0')
  if (d < lengthOf(y, m)) return `${date.slice(0, 8)}${two(d + 1)}`
  return m < 12 ? `${date.slice(0, 5)}${two(m + 1)}-01` : `${y + 1}-01-01`
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
