// Second and third stage: whose desk it is, and who has had too much to do with the case.
import { own, RuleError } from '@yichuang/definition'
import type { Actor, Refusal } from '../case.ts'
import { deskPlace, leavesOf } from '../chart/active.ts'
import { outwards, type Place } from '../chart/chart.ts'
import { type Seat, seatAt } from '../facts/desk.ts'
import type { Facts } from '../facts/facts.ts'
import { waysOf } from '../engine/used.ts'
import { type Attempt, refusal, ruleOf } from './attempt.ts'

/**
 * The seat from which the actor may do it, or every reason why he may not: desk and separation are asked together.
 * With several seats he acts from the first that nothing speaks against.
 */
export function atDesk(attempt: Attempt, facts: Facts, places: Place[]): { seat?: Seat; refused: Refusal[] } {
  const { command, starting, item } = attempt
  const { actor } = command
  const desks = desksFor(attempt, places)
  const seats = desks.flatMap((desk) => seatIn(facts, actor, desk, starting) ?? [])
  const refused: Refusal[] = []
  if (seats.length === 0) refused.push(refusal('desk', 'flow/not-your-desk', { params: { desk: titlesOf(attempt, desks) } }))
  const least = item.bundle.service.minAssurance ?? 0
  if (starting && actor.kind === 'resident' && actor.assurance < least) {
    refused.push(refusal('desk', 'flow/not-known-well-enough', { params: { level: least } }))
  }
  const tried = (seats.length > 0 ? seats : desks.map((desk) => ({ desk }))).map((seat) => ({
    seat,
    reasons: separation(attempt, places, seat.desk),
  }))
  const best = tried.find(({ reasons }) => reasons.length === 0) ?? tried[0]
  refused.push(...(best?.reasons ?? []))
  return refused.length === 0 && best ? { seat: best.seat, refused } : { refused }
}

/** Desks that may do the event: those it names, else the nearest desk around where it is declared. */
export function desksFor(attempt: Attempt, places: Place[]): string[] {
  const by = ruleOf(attempt)?.by
  if (by || attempt.starting) return by ?? []
  return [...new Set(places.flatMap((place) => deskPlace(place)?.desk ?? []))]
}

/** A stranger's payload may make a desk's rule unanswerable; then nobody sits there. */
function seatIn(facts: Facts, actor: Actor, desk: string, starting: boolean): Seat | undefined {
  try {
    return seatAt(facts, actor, desk, { anyUnit: starting })
  } catch (error) {
    if (starting && error instanceof RuleError) return undefined
    throw error
  }
}

/**
 * Who received never decides (an invariant of the house, over desks and over whoever is stood in for), and what the
 * event's `notSameAs` adds.
 */
function separation(attempt: Attempt, places: Place[], desk: string): Refusal[] {
  if (attempt.starting) return []
  const { compiled, state, command } = attempt
  const { actor } = command
  const ids = [actor.id, ...(actor.for === undefined ? [] : [actor.for])]
  const acted = (at: string) => own(state.hands, at)?.some((hand) => ids.includes(hand)) === true
  const decides = isDeciding(attempt, places, desk)
  const received = decides && [...compiled.receiving].some(acted)
  const others = (ruleOf(attempt) as { notSameAs?: string[] }).notSameAs ?? []
  const same = others.filter((other) => acted(other) && !(received && compiled.receiving.has(other)))
  return [
    ...(received ? [refusal('separation', 'flow/receiver-may-not-decide')] : []),
    ...same.map((other) => refusal('separation', 'flow/same-person', { params: { desk: titlesOf(attempt, [other]) } })),
  ]
}

/** An event declared in a state tagged `deciding`, or done from the desk of such a state. */
function isDeciding({ compiled, state }: Attempt, places: Place[], desk: string): boolean {
  const within = (place: Place) => [...outwards(place)].some(({ tags }) => tags.includes('deciding'))
  if (places.some(within)) return true
  return leavesOf(compiled.chart, state.value).some((leaf) => within(leaf) && deskPlace(leaf)?.desk === desk)
}

function titlesOf({ item }: Attempt, desks: string[]): string {
  const titles = desks.map((desk) => waysOf(own(item.bundle.service.desks, desk))[0]?.title ?? desk)
  return titles.join('、')
}
