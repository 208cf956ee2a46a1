// The reference model's calendar: when a limit ends, reckoned day by day in UTC.
import type { CalendarFile, LimitWay } from '@yichuang/definition'

export interface Moment {
  at: string
  on: string
}
/** `order`: which of two things at one instant came first. */
export interface Pause {
  from: Moment
  to: Moment | null
}

const DAY = 86_400_000
const HOUR = 3_600_000
const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
/** An instant at +08:00, moved. */
export const later = (at: string, ms: number): string =>
  `${new Date(Date.parse(at) + ms + 8 * HOUR).toISOString().slice(0, 19)}+08:00`

export function calendar(files: CalendarFile[]) {
  const off = new Set(files.flatMap((year) => year.off))
  const makeup = new Set(files.flatMap((year) => year.makeupWork))
  const works = (date: string): boolean =>
    makeup.has(date) || (!off.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
  const stepped = (from: string, n: number): string => {
    let date = from
    for (let left = n; left > 0; ) {
      date = plus(date, 1)
      if (works(date)) left--
    }
    return date
  }
  const within = (from: string, to: string): string[] => {
    const days: string[] = []
    for (let date = plus(from, 1); date <= to; date = plus(date, 1)) days.push(date)
    return days
  }

  /**
   * DOMAIN C3.2: start day out; a pause takes `(from, to]` out, if it began before the limit had passed; the last day
   * ends at its 24:00. `paused`: such a pause is still open, so that the limit has no end.
   */
  return (way: LimitWay & { n: number }, start: Moment, pauses: Pause[]) => {
    if (way.in === 'hour' || way.in === 'minute') {
      const dueAt = later(start.at, way.n * (way.in === 'hour' ? HOUR : 60_000))
      return { due: later(dueAt, -1000).slice(0, 10), dueAt, paused: false }
    }
    const taken = new Set<string>()
    const end = () => {
      if (way.in === 'wd') return stepped(start.on, way.n + [...taken].filter(works).length)
      let date = plus(start.on, way.n + taken.size)
      while (way.roll && !works(date)) date = plus(date, 1)
      return date
    }
    for (const { from, to } of merged(pauses, start.on)) {
      if (from > end()) break
      for (const day of within(from, to)) taken.add(day)
    }
    const due = end()
    const paused = pauses.some(({ from, to }) => to === null && from.on <= due)
    return { due, dueAt: `${plus(due, 1)}T00:00:00+08:00`, paused }
  }
}

/** Pauses that have ended, as one where they overlap or touch; what lies before the start is cut off. */
function merged(pauses: Pause[], start: string): { from: string; to: string }[] {
  const cut = pauses
    .map(({ from, to }) => ({ from: max(from.on, start), to: to?.on ?? '' }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const whole: typeof cut = []
  for (const one of cut) {
    const last = whole.at(-1)
    if (last && one.from <= last.to) last.to = max(last.to, one.to)
    else whole.push({ ...one })
  }
  return whole
}

const max = (...dates: string[]): string => dates.sort().at(-1) ?? ''
