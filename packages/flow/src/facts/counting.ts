// How a limit counts in a case: which way, from when, with which pauses and extensions, in whose calendar.
import { type Instant, type LimitWay, type LocalDate, type Measure, own } from '@yichuang/definition'
import type { CaseState, Moment, Timer } from '../case.ts'
import { calendarOfUnit } from '../clock/calendar.ts'
import type { DueSpec } from '../clock/due.ts'
import { isTooLate } from '../clock/pauses.ts'
import type { Item } from '../command.ts'
import { waysOf } from '../compile/used.ts'
import { FlowFailure } from '../failure.ts'
import { dayOf } from '../time/civil.ts'
import { dateOf } from '../time/instant.ts'
import type { Facts } from './facts.ts'
import { momentOf } from './moment.ts'
import { answer, ruleHolds } from './rule.ts'
import { unitOf } from './unit.ts'

export interface Counting {
  limit: string
  way: LimitWay
  start: Moment
  spec: DueSpec
  /** Code of the unit that owes the act. */
  owes?: string
}

type Span = [Moment, Moment | null]

/** The one reserved tag: a case that carries it stands still. */
export const SUSPENDED = 'suspended'

/** Measures that a pause stops; hours and minutes run on. */
const PAUSED: readonly Measure[] = ['wd', 'day', 'month']

/**
 * The limit as it counts now; `since` is when the state that waits for it was entered. Undefined when it does not
 * count: its tag was never gained, its date is not in the data, or none of its alternatives holds.
 *
 * @throws FlowFailure when a rule gives something that is no number or no date
 */
export function counting(facts: Facts, limit: string, since: Moment | undefined): Counting | undefined {
  const { state, world } = facts
  const way = wayOf(facts, limit)
  const start = way && startOf(facts, limit, way, since)
  if (!way || !start) return undefined
  const measure = way.in ?? 'wd'
  const owes = way.owes === undefined ? undefined : unitOf(facts, way.owes)
  const spec: DueSpec = {
    n: numberOf(facts, limit, way),
    in: measure,
    start,
    pauses: PAUSED.includes(measure) ? pausesOf(facts, limit, way, start) : [],
    extensions: state.extended
      // What was granted to an earlier run of the same limit is used up.
      .filter((extension) => extension.limits.includes(limit) && extension.since.at >= start.at)
      .map(({ by }) => extensionOf(facts, by, measure)),
    roll: way.roll ?? false,
    calendar: calendarOfUnit(world.county, owes),
    hours: world.county.county.hours,
    dayEnds: world.county.county.dayEnds,
  }
  return { limit, way, start, spec, ...(owes === undefined ? {} : { owes }) }
}

/** Whether a limit with this end stands still now: a pause is open that began before it had passed. */
export const isPaused = ({ pauses = [] }: DueSpec, end: { due: LocalDate; dueAt: Instant }): boolean =>
  pauses.some(([from, to]) => to === null && !isTooLate(from, end))

/** Measures that take at least as many days of the calendar as they count. */
const WHOLE_DAYS: readonly Measure[] = ['wd', 'day', 'month']

/**
 * Whether a timer surely has not passed at `at`, told without asking a rule or a calendar: however its days are counted,
 * fewer of the calendar's have gone by than it has. False says nothing.
 */
export function liesAhead({ bundle }: Item, state: CaseState, { limit, since }: Timer, at: Instant): boolean {
  const way = own(bundle.service.limits, limit)
  if (way === undefined || Array.isArray(way) || way.if !== undefined || typeof way.n !== 'number') return false
  if (!WHOLE_DAYS.includes(way.in ?? 'wd') || state.extended.some(({ limits }) => limits.includes(limit))) return false
  if (typeof way.from === 'object') return false
  const start = way.from === undefined ? since : lastGained(state, way.from)
  // What is not counted at all is nothing to wait for either.
  return start === undefined || dayOf(dateOf(at)) - dayOf(start.on) < way.n
}

/** The timer of a limit that waits or is parked; the first of several. */
export const liveTimer = (state: CaseState, limit: string): Timer | undefined =>
  [...state.timers, ...state.parked].find((timer) => timer.limit === limit)

/** When a tag was last gained. */
const lastGained = (state: CaseState, tag: string): Moment | undefined => own(state.spans, tag)?.at(-1)?.[0]

function wayOf(facts: Facts, limit: string): LimitWay | undefined {
  return waysOf(own(facts.item.bundle.service.limits, limit)).find(
    (way) => way.if === undefined || ruleHolds(facts, way.if),
  )
}

function startOf(facts: Facts, limit: string, { from }: LimitWay, since: Moment | undefined): Moment | undefined {
  if (from === undefined) return since
  if (typeof from === 'string') return lastGained(facts.state, from)
  const at = `/service/limits/${limit}/from`
  try {
    return momentOf(answer(facts, from, at))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new FlowFailure('flow/broken-definition', at, { params: { why: cause.message }, cause })
  }
}

function pausesOf(facts: Facts, limit: string, { pause, from }: LimitWay, start: Moment): Span[] {
  const { spans } = facts.state
  if (pause === undefined) {
    const suspended = own(spans, SUSPENDED) ?? []
    return suspended.filter((span) => !beganWithin(facts.state, limit, from, start, span))
  }
  return pause.flatMap((entry) => {
    if (typeof entry === 'string') return own(spans, entry) ?? []
    return ruleHolds(facts, entry.if) ? (own(spans, entry.tag) ?? []) : []
  })
}

/**
 * A limit that begins with a suspension or during it is part of it, and runs. At the very same instant the order of
 * things tells: what was there before is parked or kept.
 */
function beganWithin(
  { timers, keep }: CaseState,
  limit: string,
  from: LimitWay['from'],
  start: Moment,
  [begun, ended]: Span,
): boolean {
  if (typeof from === 'object') return false
  if (start.at !== begun.at) return start.at > begun.at
  if (from === SUSPENDED) return true
  if (ended !== null) return false
  return from === undefined ? timers.some((timer) => timer.limit === limit) : !keep.includes(from)
}

function numberOf(facts: Facts, limit: string, { n }: LimitWay): number {
  const value = typeof n === 'object' ? answer(facts, n, `/service/limits/${limit}`) : n
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 1000) return value
  throw new FlowFailure('flow/broken-definition', `/service/limits/${limit}/n`, {
    params: { why: JSON.stringify(value) ?? 'nothing' },
  })
}

function extensionOf(facts: Facts, by: string, measure: Measure): number {
  const way = wayOf(facts, by)
  if (!way) return 0
  if ((way.in ?? 'wd') !== measure) throw new FlowFailure('flow/broken-definition', `/service/limits/${by}/in`)
  return numberOf(facts, by, way)
}
