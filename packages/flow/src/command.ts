// What comes into the engine and what comes out.
import type { Bundle, County, CountyFile, Instant, Json, LocalDate, Measure } from '@yichuang/definition'
import type { Actor, CaseState, Effect, Entry, Party, Refusal } from './case.ts'

export interface Command {
  /** Idempotency: the same id is the same command. */
  id: string
  event: string
  payload?: Json
  actor: Actor
  at: Instant
  /** The legal date of paper typed in late; the item allows how many days back. */
  on?: LocalDate
  /** Given with `start`: what the caller chose for the new case. */
  start?: { caseId: string; caseNo: string; applicant: Party; channel: 'online' | 'window' }
}

export interface World {
  county: County
  reads?: Record<string, Json>
}

/** A published version ready to run; made once per version by `compile` and cached. */
export interface Item {
  id: string
  version: number
  hash: string
  bundle: Bundle
}

export interface Decision {
  /** Reads to load before asking again. */
  needs?: { read: string; query: Json }[]
  /** Absent when nothing changed. May stand beside `refused`: timers that fired before the command. */
  state?: CaseState
  entries: Entry[]
  effects: Effect[]
  refused?: Refusal[]
}

/** A row of somebody's inbox. */
export interface Task {
  desk: string
  /** Title of the state that waits. */
  title: string
  state: string
  post?: string
  unit?: string
  party?: string
  anyone?: string
}

/** A limit as people see it. All dates are local dates in Asia/Shanghai. */
export interface Clock {
  limit: string
  title: string
  n: number
  in: string
  state: 'running' | 'paused' | 'ended'
  startedOn: LocalDate
  /** Last day; the limit is passed at `dueAt`, its 24:00 or, where the county has it so, its close of business. */
  due: LocalDate
  dueAt: Instant
  /** Working days used and left; absent for hours and minutes. */
  used?: number
  left?: number
  endedOn?: LocalDate
  late: boolean
  colour: 'calm' | 'remind' | 'yellow' | 'red'
  /** A year on the way is not published. */
  provisional: boolean
  /** Whether the limit shows to the applicant as a promise, a statutory limit, or only acts. */
  shown: boolean
  owes?: { unit: string; name: string }
  /** Why this date, as data: `explain` puts it into words. */
  account: Account
}

/** The account of a date: what was counted and what was not. `explain` puts it into words. */
export interface Account {
  /** Later than the day of `startAt` when what came in outside opening hours was received on the next working day. */
  start: LocalDate
  /** When it really began; hours and minutes count from here. */
  startAt: Instant
  n: number
  in: Measure
  /** Sum of the extensions, in the limit's measure. */
  extension: number
  /** Days that pauses took: working days for `wd`, calendar days for `day` and `month`. */
  suspended: number
  /** Merged; `null` while one is still open. The first day of a pause counts, its last does not. */
  pauses: [LocalDate, LocalDate | null][]
  /** Each day that counted; empty for months, hours and minutes. */
  counted: LocalDate[]
  skipped: { on: LocalDate; why: 'weekend' | 'holiday' | 'suspended' }[]
  /** The counted days that are weekend days worked in exchange. */
  makeup: LocalDate[]
  calendar: { region: string; years: { year: number; source: string; status: 'published' | 'baseline' | 'missing' }[] }
  /** Where the period would have ended, had that not been a rest day. */
  rolled?: LocalDate
  /** Opening hours, for `workHour`. */
  hours?: CountyFile['hours']
  /** The last day ends when the offices close, at `dueAt`; without it at 24:00. */
  dayEnds?: 'closeOfBusiness'
  due: LocalDate
  dueAt: Instant
  provisional: boolean
}

/** Something this actor could do now. `refused` lists every reason why not, in the engine's order, payload left out. */
export interface Offer {
  event: string
  title: string
  form?: string
  weight: 'plain' | 'main' | 'final'
  only?: string[]
  refused: Refusal[]
}
