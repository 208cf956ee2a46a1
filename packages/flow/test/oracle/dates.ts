// Dates by the machine's own calendar in UTC, one day at a time.
const DAY = 86_400_000

/** Single steps are remembered: nearly everything here is made of them. */
export function next(date: string, days = 1): string {
  if (days !== 1) return shifted(date, days)
  let day = after.get(date)
  if (day === undefined) {
    day = shifted(date, 1)
    after.set(date, day)
    before.set(day, date)
  }
  return day
}

export const previous = (date: string): string => before.get(date) ?? shifted(date, -1)

const after = new Map<string, string>()
const before = new Map<string, string>()
const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The instant at the wall clocks of Shanghai. */
export const inShanghai = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

export const timeOf = (instant: string): number => Date.parse(instant)

/** `24:00` is the next day's midnight. */
export const at = (date: string, time: string): string =>
  time === '24:00' ? `${next(date)}T00:00:00+08:00` : `${date}T${time}:00+08:00`

/** Each day of `(from, to]`. */
export function daysIn(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = next(from); day <= to; day = next(day)) days.push(day)
  return days
}

/** The same day of the month so many months on, or the last day that month has. */
export function monthsOn(date: string, n: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))).toISOString().slice(0, 10)
}
