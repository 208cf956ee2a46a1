// What a unit of work knows: who, when, in which language, of which county.
import type { County, Instant, Lang } from '@yichuang/definition'
import type { Actor, Item, World } from '@yichuang/flow'
import type { LogLine } from '../host.ts'
import type { Calendars } from './calendar/in-force.ts'

export interface Glance {
  /** With every calendar that has been confirmed, in the reader's language: for showing. What is decided is decided by the one in `world`. */
  county: County
  /** As its files have it. */
  files: County
  calendars: Pick<Calendars, 'confirmed' | 'turn' | 'after'>
  world: World
  lang: Lang
  now: Instant
  /** Compiled versions by id and number, kept while the store lives. */
  compiled: Map<string, Item>
  /** To the operator: never what a person typed, a name or a number. */
  log: (line: LogLine) => void
}

export interface Work extends Glance {
  actor: Actor
}
