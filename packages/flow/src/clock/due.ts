// When a limit ends: the clock algorithm of DOMAIN C3.2.
import type { CountyFile, Instant, LocalDate, Measure } from '@yichuang/definition'
import type { Moment } from '../case.ts'
import type { Account } from '../command.ts'
import { addMonths, type Day, dateAt, dayOf } from '../time/civil.ts'
import { dateOf, endOf, instantOf, msOf, stamp } from '../time/instant.ts'
import { accountOf } from './account.ts'
import type { Calendar } from './calendar.ts'
import { closingOf, type Hours } from './open-hours.ts'
import { isTooLate, type Span, spansOf } from './pauses.ts'
import { addWorkHours } from './work-hours.ts'
import { countWorkdays, rollToWorkday, stepWorkdays } from './workdays.ts'

/** A limit with everything that its date depends on. */
export interface DueSpec {
  /** Whole number, -1000 to 1000; below 0 it ends before `start`. */
  n: number
  in: Measure
  /** Days count from its `on`, hours and minutes from its `at`. */
  start: Moment
  /** They shift `wd` by working days, `day` and `month` by calendar days; hours and minutes run on. */
  pauses?: [Moment, Moment | null][]
  /** In the limit's own measure. */
  extensions?: number[]
  /** Whether an end on a rest day moves to the next working day (`day`, `month`). */
  roll?: boolean
  calendar: Calendar
  /** Opening hours, for `workHour` and for days that end at the close of business. */
  hours: Hours
  /** When the last day ends; at midnight without it (`wd`, `day`, `month`). */
  dayEnds?: CountyFile['dayEnds'] | undefined
  /** Until when a pause that is still open is counted; without it an open pause shifts nothing yet. */
  now?: LocalDate
}

export interface Due {
  /** The last day. */
  due: LocalDate
  /** Exclusive: the limit has passed when this instant is reached. For days it is the 24:00 of `due`, or its closing. */
  dueAt: Instant
  /** A year that was counted through has no published calendar: the date may still move. */
  provisional: boolean
  /** Why: each counted and skipped day. Made when first read. */
  readonly account: Account
}

/** What is found on the way to a date; the account is written from it. */
export interface Found {
  due: Day
  dueAt: Instant
  /** Merged pauses that the limit really had. */
  spans: Span[]
  /** Days that the pauses took, in the limit's measure of a day. */
  suspended: number
  /** First and last day on which the calendar was asked; none when first is after last. */
  asked: [Day, Day]
  /** Where a period in days or months would have ended but for the rest days there. */
  raw?: Day
}

/**
 * The end of a limit.
 * @throws RangeError when `n` or an extension is not a whole number within ±1000, or for `workHour` without any hours.
 */
export function dueOf(spec: DueSpec): Due {
  const found = find(spec)
  let account: Account | undefined
  return {
    due: dateAt(found.due),
    dueAt: found.dueAt,
    provisional: isProvisional(found.asked, spec.calendar),
    get account() {
      account ??= accountOf(spec, found)
      return account
    },
  }
}

function find(spec: DueSpec): Found {
  const { pauses = [], extensions = [] } = spec
  for (const n of [spec.n, ...extensions]) {
    if (!Number.isInteger(n) || Math.abs(n) > 1000) throw new RangeError(`a limit of ${n}: a whole number within ±1000`)
  }
  const n = extensions.reduce((sum, more) => sum + more, spec.n)
  if (spec.in === 'hour' || spec.in === 'minute') return inTime(msOf(spec.start.at) + n * MS[spec.in])
  if (spec.in === 'workHour') {
    const end = msOf(addWorkHours(spec.start.at, n, spec))
    const found = inTime(end)
    const began = dayOf(dateOf(spec.start.at))
    return { ...found, asked: n === 0 ? NOTHING : [Math.min(began, found.due), Math.max(began, found.due)] }
  }
  const start = dayOf(spec.start.on)
  const spans = spansOf(pauses, start, spec.now === undefined ? undefined : dayOf(spec.now))
  return spec.in === 'wd' ? inWorkdays(spec, n, spans) : inDays(spec, n, spans)
}

const MS = { hour: 3_600_000, minute: 60_000 }
const NOTHING: [Day, Day] = [0, -1]

/** An exact instant. An end at 00:00 is the 24:00 of the day before, as with days. */
function inTime(end: number): Found {
  const due = dayOf(dateOf(instantOf(end - 1)))
  return { due, dueAt: instantOf(end), spans: [], suspended: 0, asked: NOTHING }
}

/** `due = addWd(start, n + S)`. A pause that begins when the limit has passed does not bring it back; one that ends before its start has no pauses. */
function inWorkdays(spec: DueSpec, n: number, spans: Span[]): Found {
  const { start, calendar } = spec
  const from = dayOf(start.on)
  let due = stepWorkdays(from, n, calendar)
  let suspended = 0
  let had = 0
  for (const span of spans) {
    if (comesTooLate(span, due, spec)) break
    had++
    const days = countWorkdays(span.from, span.to, calendar)
    suspended += days
    due = stepWorkdays(due, days, calendar)
  }
  const asked: [Day, Day] = n < 0 ? [due, from - 1] : [from + 1, due]
  return { due, dueAt: endIn(spec, due), spans: spans.slice(0, had), suspended, asked: askedIn(spec, asked, due) }
}

function inDays(spec: DueSpec, n: number, spans: Span[]): Found {
  const { in: measure, start, roll, calendar } = spec
  const from = dayOf(start.on)
  const unpaused = measure === 'month' ? addMonths(from, n) : from + n
  // Backwards a rest day gives the earlier working day: the time before the appointment is never shortened.
  const end = (raw: Day) => (roll ? rollToWorkday(raw, calendar, n < 0 ? -1 : 1) : raw)
  let raw = unpaused
  let suspended = 0
  let had = 0
  for (const span of spans) {
    if (comesTooLate(span, end(raw), spec)) break
    had++
    suspended += span.to - span.from
    raw = unpaused + suspended
  }
  const due = end(raw)
  const asked: [Day, Day] = roll ? [Math.min(raw, due), Math.max(raw, due)] : NOTHING
  return {
    due,
    dueAt: endIn(spec, due),
    spans: spans.slice(0, had),
    suspended,
    asked: askedIn(spec, asked, due),
    ...(due === raw ? {} : { raw }),
  }
}

/**
 * When a last day ends: at 24:00, or when the offices close where the county has it so (民法典 203; DOMAIN C3.2-7). A day
 * on which they do not open has no close of business, and what begins after it on that very day none to wait for.
 */
function endIn(spec: DueSpec, due: Day): Instant {
  const closing = spec.dayEnds === 'closeOfBusiness' ? closingOf(due, spec) : undefined
  if (closing === undefined) return endOf(due)
  const end = stamp(due, closing)
  return dayOf(spec.start.on) === due && spec.start.at >= end ? endOf(due) : end
}

/** Whether the offices open on the last day is asked of the calendar too. */
function askedIn({ dayEnds }: DueSpec, asked: [Day, Day], due: Day): [Day, Day] {
  if (dayEnds !== 'closeOfBusiness') return asked
  const [first, last] = asked[0] > asked[1] ? [due, due] : asked
  return [Math.min(first, due), Math.max(last, due)]
}

const comesTooLate = (span: Span, due: Day, spec: DueSpec): boolean =>
  span.from > due || (span.from === due && isTooLate(span.begun, { due: dateAt(due), dueAt: endIn(spec, due) }))

function isProvisional([first, last]: [Day, Day], calendar: Calendar): boolean {
  for (let day = first; day <= last; ) {
    const year = calendar.yearOf(day)
    if (year.status !== 'published') return true
    day = year.last + 1
  }
  return false
}
