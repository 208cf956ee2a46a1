// What goes over the wire about calendars.
import type { Instant, Json, LocalDate } from '@yichuang/definition'

/** A year of a region: which days are off, and which weekend days are worked in exchange. */
export interface CalendarYearView {
  region: string
  year: number
  off: LocalDate[]
  makeupWork: LocalDate[]
  notice: string
  url?: string
}

export interface CalendarInForce extends CalendarYearView {
  status: 'published' | 'baseline'
  confirmedBy?: string
  confirmedAt?: Instant
}

/** Uploaded by one person, waiting for another. */
export interface CalendarProposal extends CalendarYearView {
  no: number
  /** What is confirmed: the content that was looked at. */
  hash: string
  proposedBy: string
  proposedAt: Instant
  mine: boolean
  /** Days of which the calendar in force says something else, or nothing. */
  added: LocalDate[]
  removed: LocalDate[]
  /** Open cases with a limit that would move, among those that were looked at. */
  affected: { looked: number; moved: number; all: boolean }
}

export interface CalendarsView {
  now: Instant
  /** Regions that this county counts by. */
  regions: string[]
  years: CalendarInForce[]
  proposals: CalendarProposal[]
  refused: { no: number; region: string; year: number; reason: string; refusedBy: string; refusedAt: Instant }[]
  /** Years that are counted through without their notice; `late` when it should be there by now. */
  missing: { region: string; year: number; late: boolean }[]
  /** Open cases that a confirmed calendar is still to be written into; their dates are right already. */
  recounting: number
}

/** POST calendars. */
export interface ProposeCalendarBody {
  calendar: Json
}
/** POST calendars/{no}/decision: just one of the two. */
export interface DecideCalendarBody {
  hash?: string
  reason?: string
}
export interface CalendarDecided {
  no: number
  state: 'confirmed' | 'refused'
}
