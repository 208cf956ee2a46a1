// What is wrong with a year's calendar beside its shape: days that cannot be, and a notice that is not named.
import type { CalendarFile, LocalDate, Trouble } from '@yichuang/definition'
import { dateAt, dayOf, weekdayOf } from '../time/civil.ts'
import { NATIONAL } from './calendar.ts'

/**
 * Of a file that has its shape. A published year names its notice and the notice's address; its days lie in the year,
 * or in the last December before it (the New Year weekend); no day is said twice; a national make-up day is a weekend
 * day (a region's own may take a holiday away, DOMAIN C3.4).
 */
export function calendarTroubles({ region, year, status, off, makeupWork, source }: CalendarFile): Trouble[] {
  const all = [...listed('off', off), ...listed('makeupWork', makeupWork)]
  const seen = new Set<LocalDate>()
  return [
    ...(status === 'published' && !(source.notice && isHttps(source.url))
      ? [{ code: 'flow/calendar-without-notice', at: '/source' }]
      : []),
    ...all.flatMap(({ at, date }): Trouble[] => {
      if (!isDay(date)) return [{ code: 'flow/calendar-no-such-day', at, params: { date } }]
      if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`))
        return [{ code: 'flow/calendar-other-year', at, params: { date, year } }]
      if (seen.has(date)) return [{ code: 'flow/calendar-day-twice', at, params: { date } }]
      seen.add(date)
      return []
    }),
    ...listed('makeupWork', makeupWork)
      .filter(({ date }) => region === NATIONAL && isDay(date) && weekdayOf(dayOf(date)) % 6 !== 0)
      .map(({ at, date }) => ({ code: 'flow/calendar-makeup-on-weekday', at, params: { date } })),
  ]
}

const listed = (name: string, dates: readonly LocalDate[]) => dates.map((date, i) => ({ at: `/${name}/${i}`, date }))

/** 30 February is spelled like a day and is none. */
const isDay = (date: LocalDate): boolean => {
  try {
    return dateAt(dayOf(date)) === date
  } catch {
    return false
  }
}

const isHttps = (url: string | undefined): boolean => /^https:\/\/[\w.-]+\.[a-z]{2,}(\/\S*)?$/.test(url ?? '')
