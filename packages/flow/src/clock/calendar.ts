// The calendar of a region: the national one with the region's own days laid over it.
import type { CalendarFile, County } from '@yichuang/definition'
import { type Day, yearAt } from '../time/civil.ts'
import { type CalendarYear, compileYear } from './year.ts'

/** The national calendar, under every other. */
export const NATIONAL = 'CN'

/** Working days of a region. Make it with `calendarFor`; it is compiled once per county object. */
export interface Calendar {
  readonly region: string
  /** The year in which a day lies; every year exists, published or not. */
  yearOf(day: Day): CalendarYear
}

/**
 * The calendar of a region such as `CN` or `CN-45` (DOMAIN C3.2-3, C3.4). Kept per county object, which is never
 * changed in place: a county that gets a new year is a new object.
 */
export function calendarFor(county: County, region: string): Calendar {
  const regions = compiled.get(county) ?? new Map<string, Calendar>()
  compiled.set(county, regions)
  const calendar = regions.get(region) ?? compile(county.calendars, region)
  regions.set(region, calendar)
  return calendar
}

/** The calendar of the unit that owes an act: its own, else the nearest above it that has one, else the county's. */
export function calendarOfUnit(county: County, unit: string | undefined): Calendar {
  const { units } = county.directory
  let code = unit
  for (let step = 0; code !== undefined && step < MAX_DEPTH; step++) {
    const found: (typeof units)[string] | undefined = units[code]
    if (found?.calendar !== undefined) return calendarFor(county, found.calendar)
    code = found?.parent
  }
  return calendarFor(county, county.county.calendar)
}

// A directory whose parents run in a circle must not hang a clock.
const MAX_DEPTH = 20
const compiled = new WeakMap<County, Map<string, Calendar>>()

function compile(files: CalendarFile[], region: string): Calendar {
  const layers = (region === NATIONAL ? [NATIONAL] : [NATIONAL, region]).map((layer) => chosen(files, layer))
  const years = new Map<number, CalendarYear>()
  // Days are mostly asked one after the other, so the last year answers nearly always.
  let last: CalendarYear | undefined
  return {
    region,
    yearOf(day) {
      if (last && day >= last.first && day <= last.last) return last
      const year = yearAt(day)
      last = years.get(year) ?? compileYear(year, layers)
      years.set(year, last)
      return last
    },
  }
}

/** One file per year: a published one before a baseline, a later one before an earlier. */
function chosen(files: CalendarFile[], region: string): Map<number, CalendarFile> {
  const byYear = new Map<number, CalendarFile>()
  for (const file of files) {
    if (file.region !== region) continue
    if (file.status === 'published' || byYear.get(file.year)?.status !== 'published') byYear.set(file.year, file)
  }
  return byYear
}
