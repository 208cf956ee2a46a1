// Limits that have passed act, in the order in which they passed.
import type { Instant } from '@yichuang/definition'
import type { CaseState, Moment, Timer } from '../case.ts'
import { dueOf } from '../clock/due.ts'
import type { Item, World } from '../command.ts'
import { counting, isPaused, liesAhead } from '../facts/counting.ts'
import { CLOCK, type Facts, factsOf } from '../facts/facts.ts'
import { ruleHolds } from '../facts/rule.ts'
import { FlowFailure } from '../failure.ts'
import { type Run, take } from './run.ts'

/** A flow whose limits of no length set one another would never come to rest at that instant. */
const MAX_AT_ONCE = 200
/** A limit that comes round day by day may be left alone for years; one that does so by the minute is a mistake. */
const MAX_FIRES = 10_000

/**
 * Fires every timer that is due at `until`, each at its due instant and legal date, one after the other: what one brings
 * about may set, move or cancel the next. `notBefore`: a timer that was late when it was set acts when it was set.
 */
export function drain(run: Run, until: Instant, notBefore?: Instant): void {
  const first = run.entries.length
  while (run.state?.status === 'active') {
    const { state, entries } = run
    // Most commands come long before any limit: then no clock is reckoned at all.
    if (state.timers.every((timer) => liesAhead(run.item, state, timer, until))) return
    const next = firstDue(run.item, state, run.world, until)
    if (!next || next.dueAt > until) return
    const fired = entries.length - first
    const atOnce = fired >= MAX_AT_ONCE && entries.at(-1)?.at === entries.at(-MAX_AT_ONCE)?.at
    if (atOnce || fired >= MAX_FIRES)
      throw new FlowFailure('flow/broken-definition', `/service/limits/${next.timer.limit}`)
    // What one brings forward into the past acts after it all the same: the log is in the order of time.
    const before = fired === 0 ? '' : (entries.at(-1)?.at ?? '')
    fire(run, state, next, latest(notBefore ?? '', before))
  }
}

export interface Pending {
  timer: Timer
  due: string
  dueAt: Instant
}

/** The timer that acts first; one that is paused now has no date. Ties go by which was set first. */
export function firstDue(item: Item, state: CaseState, world: World, at: Instant): Pending | undefined {
  let first: Pending | undefined
  if (state.timers.length === 0) return undefined
  const facts = factsOf(item, state, world, { at, on: at.slice(0, 10) })
  for (const timer of state.timers) {
    const pending = pendingOf(facts, timer)
    if (pending && (!first || pending.dueAt < first.dueAt)) first = pending
  }
  return first
}

function pendingOf(facts: Facts, timer: Timer): Pending | undefined {
  const found = counting(facts, timer.limit, timer.since)
  if (!found) return undefined
  const { due, dueAt } = dueOf(found.spec)
  return isPaused(found.spec, { due, dueAt }) ? undefined : { timer, due, dueAt }
}

function fire(run: Run, before: CaseState, { timer, due, dueAt }: Pending, notBefore: Instant): void {
  const { since } = timer
  const now: Moment = { at: latest(dueAt, since.at, notBefore), on: latest(due, since.on) }
  const facts = factsOf(run.item, before, run.world, now)
  const moved = run.compiled.machine.fire(before, timer.id, (guard) => ruleHolds(facts, guard))
  const { id, name, kind } = CLOCK
  // The timer is used up, even if a guard kept it from leading anywhere; one that the step sets anew comes after.
  const noted = { timers: before.timers.filter((row) => row !== timer) }
  take(run, { kind: 'timer', event: timer.limit, actor: { id, name, kind }, moved, now, facts, before, noted })
}

/** Dates and instants sort as text. */
const latest = (...dates: string[]): string => dates.sort().at(-1) ?? ''
