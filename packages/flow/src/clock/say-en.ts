// The account of a date in English.
import type { Instant, LocalDate } from '@yichuang/definition'
import type { Account } from '../command.ts'
import { dayOf, weekdayOf } from '../time/civil.ts'
import { dateOf } from '../time/instant.ts'
import { runsOf, type Sentences } from './sentences.ts'

export const en: Sentences = {
  received: ({ start, startAt }) =>
    `It came in on ${moment(startAt)}, outside opening hours; here that counts as received on the next working day, ${full(start)}.`,
  start({ in: measure, n, extension, start, startAt, hours }) {
    const where = n < 0 ? 'back from' : 'from'
    if (measure === 'hour' || measure === 'minute') {
      return `Counted ${where} ${moment(startAt)} in real time, nights and days off included.`
    }
    if (measure === 'workHour') {
      const saturday = hours?.saturday?.length ? `, Saturdays ${spans(hours.saturday)}` : ''
      const open = `working days ${spans(hours?.workday ?? [])}${saturday}`
      return `Counted ${where} ${moment(startAt)} while the offices are open only: ${open}; not on holidays.`
    }
    if (n === 0 && extension === 0) return `Decided on the spot: the last day is ${full(start)} itself.`
    if (n < 0) return `Counted back from ${full(start)}; that day itself does not count.`
    return `Counted from ${full(start)}; that day itself does not count (Civil Code, article 201), the next one does.`
  },
  period({ in: measure, n }) {
    const period = `The limit is ${amount(n, measure)}`
    if (measure === 'wd') return `${period}: only days on which people work count.`
    if (measure === 'day') return `${period}: every day counts, weekends and holidays too.`
    if (measure === 'month') return `${period}: up to the same day of the month, or to its last day if it has none.`
    return `${period}.`
  },
  extension: ({ n, extension, in: measure }) =>
    `An extension of ${amount(extension, measure)} was approved, which makes ${amount(n + extension, measure)}.`,
  pause: (_, [from, to]) =>
    to === null
      ? `The count has been paused since ${full(from)} and has not resumed; until then the last day keeps moving.`
      : `The count was paused on ${full(from)} and resumed on ${full(to)}; the first of these days counts, the last does not.`,
  suspended: ({ suspended, in: measure }, days) =>
    `Pauses take ${amount(suspended, measure === 'wd' ? 'wd' : 'day')} out of the count${days.length > 0 ? `: ${list(days)}` : ''}.`,
  counted: (days) => `Days that count (${plural(days.length, 'day')}): ${list(days)}.`,
  weekend: (days) => `Weekends, not counted (${plural(days.length, 'day')}): ${list(days)}.`,
  holiday: (days) => `Public holidays, not counted (${plural(days.length, 'day')}): ${list(days)}.`,
  makeup: (days) => `Days worked in exchange for a holiday, counted (${plural(days.length, 'day')}): ${list(days)}.`,
  rolled: ({ n }, raw) =>
    n < 0
      ? `${full(raw)} is a day off, so it is the working day before it.`
      : `${full(raw)} is a day off, so it moves to the next working day.`,
  calendar: (year, source) => `Holidays and exchanged days of ${year} follow: ${source}`,
  unpublished: (year) =>
    `The holidays of ${year} are not published or not loaded yet; those fixed by law were used, and the last day may move once they are.`,
  result({ due, dueAt, dayEnds, provisional, pauses }) {
    const open = pauses.some(([, to]) => to === null)
    const is = provisional ? 'is provisionally' : open ? 'stands at' : 'is'
    if (dayEnds !== undefined) {
      return `So the last day ${is} ${full(due)}, until the offices close at ${dueAt.slice(11, 16)} (Civil Code, article 203).`
    }
    return dueAt.slice(11, 19) === '00:00:00'
      ? `So the last day ${is} ${full(due)}, until midnight (24:00).`
      : `So the time limit ${is} ${moment(dueAt)}.`
  },
}

const UNITS = {
  wd: 'working day',
  day: 'day',
  month: 'month',
  hour: 'hour',
  workHour: 'opening hour',
  minute: 'minute',
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
const amount = (n: number, measure: Account['in']) => plural(Math.abs(n), UNITS[measure])
const short = (date: LocalDate) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`
const long = (date: LocalDate) => `${short(date)} ${Number(date.slice(0, 4))}`
const full = (date: LocalDate) => `${WEEKDAYS[weekdayOf(dayOf(date))]} ${long(date)}`
const moment = (at: Instant) => `${full(dateOf(at))} ${at.slice(11, 16)}`
const spans = (of: [string, string][]) => of.map(([from, to]) => `${from}–${to}`).join(' and ')

/** The year is said where it ends or changes. */
const list = (days: LocalDate[]): string =>
  runsOf(days)
    .map(([from, to], index, runs) => {
      const next = runs[index + 1]?.[0]
      const last = next?.slice(0, 4) === to.slice(0, 4) ? short(to) : long(to)
      const first = from.slice(0, 4) === to.slice(0, 4) ? short(from) : long(from)
      return from === to ? last : `${first} to ${last}`
    })
    .join(', ')
