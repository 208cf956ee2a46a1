// A case as the engine keeps it, and the entries that fold into it.
import type { Instant, Json, LocalDate, Trouble } from '@yichuang/definition'

/** Who acts. `posts` come from the directory, never from the token; `for` names the person substituted. */
export interface Actor {
  id: string
  name: string
  kind: 'resident' | 'staff' | 'system'
  /** Identity assurance 0..4 (DOMAIN C9). */
  assurance: number
  posts: HeldPost[]
  for?: string
  /** The verified number of a resident, for the rules; never logged. */
  idNumber?: string
}

/** A post at a unit, his own or, while somebody is away, that of whom he stands in for. */
export interface HeldPost {
  post: string
  unit: string
  kind?: 'A' | 'B'
  /** Whom he stands in for. */
  for?: string
  /** Only for these items. */
  items?: string[]
  /** The unit was merged into one of his: its history is his to read, its work is at the successor. */
  former?: true
}

/** The person or body a case is about. */
export interface Party {
  id: string
  name: string
}

/**
 * A moment with its legal date: a period that ends 24:00 ends on that date though the instant is the next day's, and what
 * comes in outside opening hours may count as received on the next working day.
 */
export interface Moment {
  at: Instant
  on: LocalDate
}

/** A timer row. Due is derived from the limit, `since` and the tags, never stored as truth. */
export interface Timer {
  id: string
  limit: string
  since: Moment
}

export interface CaseState {
  id: string
  /** The case number shown to people. */
  no: string
  item: { id: string; version: number; hash: string }
  seq: number
  status: 'active' | 'done'
  /** XState's state value. */
  value: Json
  history: Record<string, { id: string }[]>
  applicant: Party
  startedFor?: string
  channel: 'online' | 'window'
  /** The last payload of each form. */
  data: Record<string, Json>
  tags: string[]
  /** Spans of each tag: `[from, to | null]`. */
  spans: Record<string, [Moment, Moment | null][]>
  timers: Timer[]
  parked: Timer[]
  /** Tags held on through a suspension. */
  keep: string[]
  extended: { limits: string[]; by: string; since: Moment }[]
  /** How often each event has happened; every declared event is there. */
  count: Record<string, number>
  /** Who last did each event. */
  by: Record<string, string>
  /** Everyone who acted at each desk (their own id and, for substitutes, whom they stood in for). */
  hands: Record<string, string[]>
  children: Record<string, { id: string; key: string; tags: string[]; shown: Json }[]>
  parent?: { id: string; item: string; by: Record<string, string> }
  result?: number
  /** Pointers of the application that are open to the applicant. */
  open?: string[]
}

/** One line of a case's log. It holds its outcome, so that folding needs no rule and no machine. */
export interface Entry {
  seq: number
  /** The command that caused it; a timer's entry names the command it was drained with. */
  command: string
  /**
   * `calendar`: a calendar was loaded and dates moved; nobody did anything to the case. `migration`: the case goes on
   * with another version of its item.
   */
  kind: 'event' | 'timer' | 'calendar' | 'migration'
  event: string
  actor: { id: string; name: string; kind: Actor['kind']; desk?: string; for?: string }
  at: Instant
  on: LocalDate
  recordedAt: Instant
  payload?: Json
  form?: string
  /** Titles of the states left and entered, in the county's language. */
  from: string
  to: string
  effects: Effect[]
  /** Top-level keys of the case that changed, with their new values; `data` only by form. `null` removes, a form too. */
  changed: { [key: string]: Json }
}

/** Work that leaves the engine, with the moment of its own event. */
export interface Effect {
  type: string
  params: { [key: string]: Json }
  at: Instant
  on: LocalDate
}

/** An answer of the engine to a command that may not be: values, not exceptions. */
export type Refusal = Trouble & { kind: 'state' | 'desk' | 'separation' | 'payload' | 'require' }
