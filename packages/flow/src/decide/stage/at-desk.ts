// Second and third stage: whose desk it is, and who has had too much to do with the case.
import { own } from '@yichuang/definition'
import type { Actor, Refusal } from '../../case.ts'
import { deskPlace, leavesOf } from '../../chart/active.ts'
import type { Place } from '../../chart/chart.ts'
import { waysOf } from '../../compile/used.ts'
import { deskIn, type Seat, seatAt } from '../../facts/desk.ts'
import { type Asked, factsOf } from '../../facts/facts.ts'
import { type Attempt, refusal, ruleOf } from './attempt.ts'
import { ifAnswerable } from './if-answerable.ts'

/**
 * The seat from which the actor may do it, or every reason why he may not: desk and separation are asked together.
 * With several seats he acts from the first that nothing speaks against.
 */
export function atDesk(attempt: Attempt, places: Place[]): { seat?: Seat; refused: Refusal[] } {
  const { command, starting, item } = attempt
  const { actor, payload = {} } = command
  // A new case has no data of its own yet: its first desk is found by what was sent.
  const asked: Asked = starting
    ? { actor, event: payload, data: { [item.bundle.service.start.form]: payload } }
    : { actor }
  const desks = desksFor(attempt, places)
  const facts = starting ? undefined : factsOf(item, attempt.state, attempt.world, attempt.now, asked)
  const seats = desks.flatMap(
    (desk) => (facts ? seatAt(facts, actor, desk) : seatIn(attempt, asked, desk, actor)) ?? [],
  )
  const refused: Refusal[] = []
  if (seats.length === 0)
    refused.push(refusal('desk', 'flow/not-your-desk', { params: { desk: titlesOf(attempt, desks) } }))
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
function desksFor(attempt: Attempt, places: Place[]): string[] {
  const by = ruleOf(attempt)?.by
  if (by || attempt.starting) return by ?? []
  return [...new Set(places.flatMap((place) => deskPlace(place)?.desk ?? []))]
}

/**
 * Whoever takes a case in takes it in for the unit where he holds the post (`case.startedFor`), so each of his posts is
 * tried; a unit that the data does not tell yet keeps nobody out. A stranger's payload may make a desk's rule
 * unanswerable; then nobody sits there.
 */
function seatIn({ item, state, world, now }: Attempt, asked: Asked, desk: string, actor: Actor): Seat | undefined {
  return ifAnswerable(() => {
    const own = seatAt(factsOf(item, state, world, now, asked), actor, desk)
    if (own) return own
    for (const { post, unit } of actor.posts) {
      const bench = deskIn(factsOf(item, { ...state, startedFor: unit }, world, now, asked), desk)
      if (bench?.post === post && (bench.unit ?? unit) === unit) return { desk, post, unit }
    }
    return undefined
  })
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
  const within = (place: Place) => place.around.some(({ tags }) => tags.includes('deciding'))
  if (places.some(within)) return true
  return leavesOf(compiled.chart, state.value).some((leaf) => within(leaf) && deskPlace(leaf)?.desk === desk)
}

function titlesOf({ item }: Attempt, desks: string[]): string {
  const titles = desks.map((desk) => waysOf(own(item.bundle.service.desks, desk))[0]?.title ?? desk)
  return titles.join('、')
}
