// Which days are worked, as DOMAIN C3.2-3 and -10 say it, asked anew for every day.
import { weekday } from './dates.ts'

/** What one layer says of one year. */
export interface Year {
  year: number
  status: 'published' | 'baseline'
  off: string[]
  makeupWork: string[]
}

/** The nation's years and, over them, a region's. */
export interface Layers {
  nation: Year[]
  region?: Year[] | undefined
}

/** Fixed by law, for a year that nobody has loaded. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

type Kind = 'work' | 'weekend' | 'holiday'

/** Kept for as long as the layers are. */
export function kindOf(date: string, layers: Layers): Kind {
  const known = kept.get(layers) ?? new Map<string, Kind>()
  kept.set(layers, known)
  const kind = known.get(date) ?? askedKind(date, layers)
  known.set(date, kind)
  return kind
}

const kept = new WeakMap<Layers, Map<string, Kind>>()

function askedKind(date: string, { nation, region = [] }: Layers): Kind {
  const isFixed = !nation.some(({ year }) => date.startsWith(`${year}`)) && FIXED.includes(date.slice(5))
  const said = wordOf(date, region) ?? wordOf(date, nation) ?? (isFixed ? 'holiday' : undefined)
  return said ?? (weekday(date) === 0 || weekday(date) === 6 ? 'weekend' : 'work')
}

export const works = (date: string, layers: Layers): boolean => kindOf(date, layers) === 'work'

/** Whether every layer has the notices of the years in which the days lie. */
export const areKnown = (days: string[], { nation, region }: Layers): boolean =>
  [...new Set(days.map((day) => Number(day.slice(0, 4))))].every((asked) =>
    [nation, ...(region ? [region] : [])].every((years) =>
      years.some(({ year, status }) => year === asked && status === 'published'),
    ),
  )

/** A notice may name days of the year before. */
function wordOf(date: string, years: Year[]): Kind | undefined {
  if (years.some(({ makeupWork }) => makeupWork.includes(date))) return 'work'
  return years.some(({ off }) => off.includes(date)) ? 'holiday' : undefined
}
