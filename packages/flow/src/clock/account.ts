// The account of a due date: each day that counted, each that did not and why, and the notices it rests on.
import type { Account } from '../command.ts'
import { type Day, dateAt, dayOf } from '../time/civil.ts'
import { endOf } from '../time/instant.ts'
import type { DueSpec, Found } from './due.ts'
import { kindOf } from './workdays.ts'
import { HOLIDAY, MAKEUP, WORK } from './year.ts'

/** Written only when somebody asks why: a date itself needs none of these lists. */
export function accountOf(spec: DueSpec, found: Found): Account {
  const { due, raw, asked, spans } = found
  const years = yearsOf(asked, spec)
  return {
    start: spec.start.on,
    startAt: spec.start.at,
    n: spec.n,
    in: spec.in,
    extension: (spec.extensions ?? []).reduce((sum, more) => sum + more, 0),
    suspended: found.suspended,
    pauses: spans.map((span) => [dateAt(span.from), span.open ? null : dateAt(span.to)]),
    ...daysOf(spec, found),
    calendar: { region: spec.calendar.region, years },
    ...(raw === undefined ? {} : { rolled: dateAt(raw) }),
    ...(spec.in === 'workHour' ? { hours: spec.hours } : {}),
    ...(isClosing(spec, found) ? { dayEnds: 'closeOfBusiness' as const } : {}),
    due: dateAt(due),
    dueAt: found.dueAt,
    provisional: years.some(({ status }) => status !== 'published'),
  }
}

/** Hours and minutes have an end of their own. */
const isClosing = ({ in: measure, dayEnds }: DueSpec, { due, dueAt }: Found): boolean =>
  dayEnds === 'closeOfBusiness' &&
  (measure === 'wd' || measure === 'day' || measure === 'month') &&
  dueAt !== endOf(due)

function daysOf(spec: DueSpec, { due, raw, spans }: Found): Pick<Account, 'counted' | 'skipped' | 'makeup'> {
  const days: ReturnType<typeof daysOf> = { counted: [], skipped: [], makeup: [] }
  if (spec.in !== 'wd' && spec.in !== 'day') return days
  const start = dayOf(spec.start.on)
  const end = raw ?? due
  const [first, last] = end < start ? [end, start - 1] : [start + 1, end]
  for (let day = first; day <= last; day++) {
    const kind = spec.in === 'day' ? WORK : kindOf(day, spec.calendar)
    const paused = spans.some((span) => day > span.from && day <= span.to)
    const on = dateAt(day)
    if (kind > MAKEUP) days.skipped.push({ on, why: kind === HOLIDAY ? 'holiday' : 'weekend' })
    else if (paused) days.skipped.push({ on, why: 'suspended' })
    else days.counted.push(on)
    if (kind === MAKEUP && !paused) days.makeup.push(on)
  }
  return days
}

function yearsOf([first, last]: [Day, Day], { calendar }: DueSpec): Account['calendar']['years'] {
  const years: Account['calendar']['years'] = []
  for (let day = first; day <= last; ) {
    const { year, source, status, last: end } = calendar.yearOf(day)
    years.push({ year, source, status })
    day = end + 1
  }
  return years
}
