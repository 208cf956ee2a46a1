// A second reckoning of limits, written from DOMAIN C3.2 and from nothing of ours: slow, simple, by counting.
import { areKnown, kindOf, type Layers, works } from './calendar.ts'
import { at, daysIn, inShanghai, monthsOn, next, previous, timeOf, weekday } from './dates.ts'

export interface Moment {
  at: string
  on: string
}

export interface Question {
  n: number
  in: 'wd' | 'day' | 'month' | 'hour' | 'workHour' | 'minute'
  start: Moment
  pauses: [Moment, Moment | null][]
  extensions: number[]
  roll: boolean
  dayEnds: 'midnight' | 'closeOfBusiness'
  layers: Layers
  hours: { workday: [string, string][]; saturday?: [string, string][] }
  /** Until when a pause that is still open is counted. */
  now?: string | undefined
}

export interface Answer {
  due: string
  dueAt: string
  /** A day that was looked at lies in a year without its notice. */
  provisional: boolean
  /** Days that counted, of `wd` and `day`. */
  counted: string[]
  /** Days that pauses took. */
  suspended: number
}

export function answerOf(question: Question): Answer {
  const { n, in: measure, start, extensions } = question
  const total = extensions.reduce((sum, more) => sum + more, n)
  if (measure === 'hour') return inTime(timeOf(start.at) + total * 3_600_000)
  if (measure === 'minute') return inTime(timeOf(start.at) + total * 60_000)
  if (measure === 'workHour') return inOpenMinutes(question, total * 60)
  return inDays(question, total)
}

/** The last day is the one that an end at midnight ends. */
function inTime(end: number): Answer {
  const due = inShanghai(end - 1).slice(0, 10)
  return { due, dueAt: inShanghai(end), provisional: false, counted: [], suspended: 0 }
}

/** Minute by minute; only those while the doors are open count. */
function inOpenMinutes(question: Question, minutes: number): Answer {
  const start = question.start.at
  const forward = minutes > 0
  let day = start.slice(0, 10)
  // Minutes passed since midnight.
  let clock = minuteOf(start.slice(11, 16))
  let open = minutesOpen(day, question)
  for (let left = Math.abs(minutes); left > 0; ) {
    if (clock === (forward ? 24 * 60 : 0)) {
      day = forward ? next(day) : previous(day)
      clock = forward ? 0 : 24 * 60
      open = minutesOpen(day, question)
    }
    const minute = forward ? clock : clock - 1
    if (open.some(([from, to]) => from <= minute && minute < to)) left--
    clock += forward ? 1 : -1
  }
  const found = inTime(timeOf(at(day, '00:00')) + clock * 60_000)
  const [first, last] = [start.slice(0, 10), found.due].sort() as [string, string]
  const asked = minutes === 0 ? [] : [first, ...daysIn(first, last)]
  return { ...found, provisional: !areKnown(asked, question.layers) }
}

const minutesOpen = (day: string, question: Question): [number, number][] =>
  openings(day, question).map(([from, to]) => [minuteOf(from), minuteOf(to)])
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function inDays(question: Question, total: number): Answer {
  const { in: measure, start, layers } = question
  const counts = (day: string) => measure !== 'wd' || works(day, layers)
  const taken = new Set<string>()
  const raw = () => endOf(question, total, taken.size)
  const end = () => rolled(raw(), total, question)
  for (const { begun, from, to } of pausesOf(question)) {
    // What begins when the limit has passed does not bring it back.
    if (from > end() || (from === end() && isOver(begun, end(), question))) break
    for (const day of daysIn(from, to)) if (counts(day)) taken.add(day)
  }
  const [last, due] = [raw(), end()]
  const span = last < start.on ? [last, ...daysIn(last, previous(start.on))] : daysIn(start.on, last)
  const asked = [
    ...(measure === 'wd' ? span : question.roll ? [last, ...daysIn(last, due), due, ...daysIn(due, last)] : []),
    ...(question.dayEnds === 'closeOfBusiness' ? [due] : []),
  ]
  return {
    due,
    dueAt: endOfDay(due, question),
    provisional: !areKnown(asked, layers),
    counted: measure === 'month' ? [] : span.filter((day) => counts(day) && !taken.has(day)),
    suspended: taken.size,
  }
}

function endOf({ in: measure, start, layers }: Question, total: number, more: number): string {
  if (measure === 'month') return next(monthsOn(start.on, total), more)
  let day = start.on
  for (let left = Math.abs(total + more); left > 0; ) {
    day = total + more < 0 ? previous(day) : next(day)
    if (measure === 'day' || works(day, layers)) left--
  }
  return day
}

function rolled(day: string, n: number, { in: measure, roll, layers }: Question): string {
  if (!roll || measure === 'wd') return day
  let found = day
  while (!works(found, layers)) found = n < 0 ? previous(found) : next(found)
  return found
}

/** Cut to the start, in order, those that meet put together. */
function pausesOf({ pauses, start, now }: Question): { begun: Moment; from: string; to: string }[] {
  const cut = pauses
    .map(([begun, ended]) => {
      const from = later(begun.on, start.on)
      return { begun, from, to: later(ended?.on ?? now ?? from, from), open: ended === null }
    })
    .filter(({ from, to, open }) => open || to > from)
    .sort((a, b) => (a.from + a.begun.at < b.from + b.begun.at ? -1 : 1))
  const merged: typeof cut = []
  for (const one of cut) {
    const last = merged.at(-1)
    if (last && one.from <= last.to) last.to = later(last.to, one.to)
    else merged.push(one)
  }
  return merged
}

const later = (...dates: [string, string]): string => dates.sort()[1] as string

/** Whether a day that is the last was over when something happened on it. */
const isOver = (begun: Moment, last: string, question: Question): boolean =>
  begun.on === last && begun.at.slice(0, 10) === last && timeOf(begun.at) >= timeOf(endOfDay(last, question))

function endOfDay(day: string, question: Question): string {
  const closings = openings(day, question).map(([, to]) => at(day, to))
  const closing = closings.sort().at(-1)
  if (question.dayEnds === 'midnight' || closing === undefined) return at(day, '24:00')
  return question.start.on === day && timeOf(question.start.at) >= timeOf(closing) ? at(day, '24:00') : closing
}

function openings(day: string, { layers, hours }: Pick<Question, 'layers' | 'hours'>): [string, string][] {
  if (works(day, layers)) return hours.workday
  return kindOf(day, layers) === 'weekend' && weekday(day) === 6 ? (hours.saturday ?? []) : []
}
