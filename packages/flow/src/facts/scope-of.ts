// The facts of a case for whoever reads them outside the engine: notices, previews.
import type { Instant, LocalDate, Scope } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Item, World } from '../command.ts'
import { dateOf } from '../time/instant.ts'
import { type Asked, factsOf } from './facts.ts'

/**
 * What rules and notices read: `case` (with `due` as instants, `dueOn` as dates, `unit` as codes), `data`, `event`,
 * `actor`, `service`, `reads`, `now` `{ at, date }`; for notices also `county` and `unit` (directory entries by the
 * service's names). Limits count up to `at`.
 */
export function scopeOf(
  item: Item,
  state: CaseState,
  world: World,
  now: { at: Instant; on?: LocalDate } & Asked,
): Scope {
  return factsOf(item, state, world, { at: now.at, on: now.on ?? dateOf(now.at) }, now).scope
}
