// What a migration would do to each case, without doing it.
import type { CaseState } from '../case.ts'
import { type Migrated, migrate } from './migrate.ts'
import type { Move, Moving } from './moving.ts'

export type Report = Pick<Migrated, 'id' | 'ok' | 'refused' | 'before' | 'after' | 'changes'>

/** One report a case, in the order given. */
export const dryRun = (cases: readonly CaseState[], move: Move, moving: Moving): Report[] =>
  cases.map((state) => {
    const { id, ok, refused, before, after, changes } = migrate(state, move, moving)
    return { id, ok, ...(refused ? { refused } : {}), before, ...(after ? { after } : {}), changes }
  })
