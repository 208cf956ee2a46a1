// What a migration has in hand: the plan, both versions, the moment, and what stands in the way so far.
import type { Instant, MigrationPlan, Trouble } from '@yichuang/definition'
import type { Entry, Moment } from '../case.ts'
import type { Item, World } from '../command.ts'
import type { Compiled } from '../compile/compile.ts'

/** Which cases go where. */
export interface Move {
  plan: MigrationPlan
  from: Item
  to: Item
}

/** When, by whom, and in which county. */
export interface Moving {
  /** Idempotency: the command's id in the log. */
  id: string
  at: Instant
  /** When it is written down; the same without it. */
  recordedAt?: Instant
  actor: Pick<Entry['actor'], 'id' | 'name' | 'kind'>
  world: World
}

/** One case on its way. */
export interface Passage extends Move {
  old: Compiled
  now: Compiled
  moment: Moment
  /** Reasons why not; all that are found are told. */
  refused: Trouble[]
}

export const refuse = (
  passage: Pick<Passage, 'refused'>,
  code: string,
  { at, ...params }: { at: string } & Record<string, string>,
): void => {
  passage.refused.push({ code, at, ...(Object.keys(params).length > 0 ? { params } : {}) })
}
