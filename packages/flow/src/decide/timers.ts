// The timer rows of a case: what a step sets, cancels, parks and takes back.
import type { CaseState, Moment, Timer } from '../case.ts'
import { SUSPENDED } from '../facts/counting.ts'
import type { Act } from '../machine/act.ts'

/**
 * The rows after a step, its acts taken in order. A timer that the step into a suspension cancels is parked under its
 * id; when the case comes back and the same timer is set, it goes on from where it began.
 */
export function timersAfter(
  before: Pick<CaseState, 'tags' | 'timers' | 'parked'>,
  acts: readonly Act[],
  { now, suspended }: { now: Moment; suspended: boolean },
): { timers: Timer[]; parked: Timer[] } {
  const was = before.tags.includes(SUSPENDED)
  let timers = before.timers
  let parked = before.parked
  for (const act of acts) {
    if (act.kind === 'cancel') {
      const row = timers.find(({ id }) => id === act.id)
      if (!row) continue
      timers = timers.filter((timer) => timer !== row)
      if (suspended && !was) parked = [...parked.filter(({ id }) => id !== act.id), row]
    } else if (act.kind === 'set') {
      const old = was ? parked.find(({ id }) => id === act.id) : undefined
      // What is set runs: nothing older under its id is parked any more.
      if (parked.some(({ id }) => id === act.id)) parked = parked.filter(({ id }) => id !== act.id)
      timers = [...timers.filter(({ id }) => id !== act.id), old ?? { id: act.id, limit: act.limit, since: now }]
    }
  }
  return { timers, parked: suspended ? parked : [] }
}
