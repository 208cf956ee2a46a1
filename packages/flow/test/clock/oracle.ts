// A second, slow and simple reckoning of working days that shares no line with the room: it steps through UTC days.
export interface Lists {
  off: string[]
  makeupWork: string[]
}

const DAY = 86_400_000
export const next = (date: string, days = 1) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

export function oracleFor(years: Lists[]) {
  const off = new Set(years.flatMap((year) => year.off))
  const makeup = new Set(years.flatMap((year) => year.makeupWork))
  const works = (date: string) => {
    if (makeup.has(date)) return true
    if (off.has(date)) return false
    return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
  }
  /** Each day after the start, one by one. */
  const due = (start: string, n: number) => {
    let date = start
    for (let counted = 0; counted < n; ) {
      date = next(date)
      if (works(date)) counted++
    }
    return date
  }
  /** Working days of the union of `(from, to]`, day by day. */
  const paused = (spans: [string, string][], after: string) => {
    const days = new Set<string>()
    for (const [from, to] of spans) {
      for (let date = next(from); date <= to; date = next(date)) if (date > after && works(date)) days.add(date)
    }
    return days.size
  }
  return { works, due, paused }
}
