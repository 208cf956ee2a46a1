// The county with the calendars that were confirmed after its files were made.
import type { CalendarFile, County, Instant } from '@yichuang/definition'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'

/** A confirmed calendar, and since when it counts. */
export interface Confirmed {
  no: number
  turn: number
  file: CalendarFile
  at: Instant
  by: string
}

/** In the order of their confirmation. */
export function* confirmedCalendars(): Unit<Confirmed[]> {
  const found = yield* rows(
    db
      .selectFrom('calendars')
      .select(['no', 'turn', 'file', 'decided_at', 'decided_by'])
      .where('state', '=', 'confirmed')
      .orderBy('turn'),
  )
  return found.map(({ no, turn, file, decided_at, decided_by }) => ({
    no,
    turn: turn ?? 0,
    file: JSON.parse(file) as CalendarFile,
    at: decided_at ?? '',
    by: decided_by ?? '',
  }))
}

/**
 * The county as it counted after each confirmation. The same objects come out as long as nothing changes, because
 * calendars are compiled once per county object.
 */
export class Calendars {
  readonly confirmed: readonly Confirmed[]
  readonly #made = new Map<number, { from: County; county: County }>()

  constructor(confirmed: readonly Confirmed[]) {
    this.confirmed = confirmed
  }

  /** How many confirmations there have been. */
  get turn(): number {
    return this.confirmed.at(-1)?.turn ?? 0
  }

  /** A later file goes before an earlier one of the same region and year. */
  after(turn: number, from: County): County {
    const known = this.#made.get(turn)
    if (known?.from === from) return known.county
    const files = this.confirmed.filter((one) => one.turn <= turn).map(({ file }) => file)
    const county = files.length === 0 ? from : { ...from, calendars: [...from.calendars, ...files] }
    this.#made.set(turn, { from, county })
    return county
  }
}
