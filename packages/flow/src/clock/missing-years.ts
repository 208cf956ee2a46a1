// Which years a county counts through without their notice.
import type { County, LocalDate } from '@yichuang/definition'
import { dayOf } from '../time/civil.ts'
import { calendarFor, NATIONAL } from './calendar.ts'

/** A year of a region without its notice. `late`: it should be there by now, not only soon. */
export interface MissingYear {
  region: string
  year: number
  late: boolean
}

/** The State Council publishes a year in the November before (12 November 2024, 4 November 2025: DOMAIN 0-2). */
const EXPECTED = '11-01'
/** From here a county must have it: limits of the new year are being counted (DOMAIN C3.3). */
const LATEST = '12-15'

/**
 * The national calendar and every region that the county or one of its units counts by: this year, and the next one
 * once its notice may be expected.
 */
export function missingYears(county: County, on: LocalDate): MissingYear[] {
  const { calendar } = county.county
  const ofUnits = Object.values(county.directory.units).flatMap((unit) => unit.calendar ?? [])
  const year = Number(on.slice(0, 4))
  const monthDay = on.slice(5)
  const years = [{ year, late: true }, ...(monthDay >= EXPECTED ? [{ year: year + 1, late: monthDay >= LATEST }] : [])]
  return [...new Set([NATIONAL, calendar, ...ofUnits])].flatMap((region) =>
    years
      .filter((one) => calendarFor(county, region).yearOf(dayOf(`${one.year}-07-01`)).status !== 'published')
      .map((one) => ({ region, ...one })),
  )
}
