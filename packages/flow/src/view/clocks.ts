// The limits of a case as people see them.
import type { Instant } from '@yichuang/definition'
import type { CaseState, Moment } from '../case.ts'
import { colourOf } from '../clock/colour.ts'
import { dueOf } from '../clock/due.ts'
import { usedOf } from '../clock/used.ts'
import type { Clock, Item, World } from '../command.ts'
import { type Counting, counting, isPaused, liveTimer } from '../facts/counting.ts'
import { factsOf } from '../facts/facts.ts'
import { dateOf } from '../time/instant.ts'

/**
 * Every limit that is shown (it has `until` and has begun) and every limit that waits to act, in the service's order.
 * Dates are those at `at`: an open pause has taken the days up to then.
 */
export function clocks(item: Item, state: CaseState, world: World, at: Instant): Clock[] {
  const facts = factsOf(item, state, world, { at, on: dateOf(at) })
  return Object.keys(item.bundle.service.limits).flatMap((limit) => {
    const timer = liveTimer(state, limit)
    const found = counting(facts, limit, timer?.since)
    if (!found || (found.way.until === undefined && !timer)) return []
    // A case that ended otherwise than by the limit's own tag owes nothing any more.
    const end = endOf(found, state)
    return state.status === 'done' && !end ? [] : [clockOf(found, end, world, at)]
  })
}

function clockOf(
  { limit, way, spec, start, owes }: Counting,
  end: Moment | undefined,
  world: World,
  at: Instant,
): Clock {
  const now: Moment = end ?? { at, on: dateOf(at) }
  const due = dueOf({ ...spec, now: now.on })
  const days = spec.in === 'wd'
  const total = (spec.extensions ?? []).reduce((sum, more) => sum + more, spec.n)
  const used = days ? usedOf(spec, now.on) : 0
  const late = now.at >= due.dueAt
  const unit = owes === undefined ? undefined : world.county.directory.units[owes]
  return {
    limit,
    title: way.title ?? limit,
    n: spec.n,
    in: spec.in,
    state: end ? 'ended' : isPaused(spec, due) ? 'paused' : 'running',
    startedOn: start.on,
    due: due.due,
    dueAt: due.dueAt,
    ...(days ? { used, left: total - used } : {}),
    ...(end ? { endedOn: end.on } : {}),
    late,
    colour: end
      ? late
        ? 'red'
        : 'calm'
      : colourOf(due, at, { calendar: spec.calendar, rule: world.county.county.colours }),
    provisional: due.provisional,
    shown: way.until !== undefined,
    ...(owes === undefined ? {} : { owes: { unit: owes, name: unit?.name ?? owes } }),
    account: due.account,
  }
}

/** When its `until` was first gained after it began. */
function endOf({ way, start }: Counting, { spans }: CaseState): Moment | undefined {
  if (way.until === undefined) return undefined
  return spans[way.until]?.find(([from, to]) => from.at >= start.at && !(to && to.at <= start.at))?.[0]
}
