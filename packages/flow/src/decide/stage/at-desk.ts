// Second and third stage: whose desk it is, and who has had too much to do with the case.
import { own } from '@yichuang/definition'
import type { Actor, Refusal } from '../../case.ts'
import { deskPlace, leavesOf } from '../../chart/active.ts'
import type { Place } from '../../chart/chart.ts'
import { waysOf } from '../../compile/used.ts'
import { type Seat, seatsAt } from '../../facts/desk.ts'
import { type Asked, factsOf } from '../../facts/facts.ts'
import { certificatesOf, mayReceive } from '../../people/qualified.ts'
import { dateOf } from '../../time/instant.ts'
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
  const seats = desks.flatMap((desk): Seat[] =>
    facts
      ? seatsAt(facts, actor, { desk, taking: ruleOf(attempt)?.takes === desk })
      : [seatIn(attempt, asked, desk, actor) ?? []].flat(),
  )
  const refused: Refusal[] = []
  if (seats.length === 0)
    refused.push(refusal('desk', 'flow/not-your-desk', { params: { desk: titlesOf(attempt, desks) } }))
  const least = item.bundle.service.minAssurance ?? 0
  if (starting && actor.kind === 'resident' && actor.assurance < least) {
    refused.push(refusal('desk', 'flow/not-known-well-enough', { params: { level: least } }))
  }
  const tried = (seats.length > 0 ? seats : desks.map((desk): Seat => ({ desk }))).map((seat) => ({
    seat,
    reasons: [...(seats.length > 0 ? unqualified(attempt, seat) : []), ...separation(attempt, places, seat)],
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
    const [first] = seatsAt(factsOf(item, state, world, now, asked), actor, { desk })
    if (first) return first
    for (const { unit } of actor.posts) {
      const facts = factsOf(item, { ...state, startedFor: unit }, world, now, asked)
      const seat = seatsAt(facts, actor, { desk }).find((one) => one.unit === unit)
      if (seat) return seat
    }
    return undefined
  })
}

/**
 * Who received never decides (an invariant of the house, over desks and over whoever is stood in for), and what the
 * event's `notSameAs` adds.
 */
function separation(attempt: Attempt, places: Place[], { desk, for: seated }: Seat): Refusal[] {
  if (attempt.starting) return []
  const { compiled, state, command } = attempt
  const { actor } = command
  const whom = seated ?? actor.for
  const ids = [actor.id, ...(whom === undefined ? [] : [whom])]
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

/** What a desk asks of its people beside the post: a skill to take an item in, a certificate. Whoever stands in has his own. */
function unqualified({ item, compiled, world, command, now }: Attempt, { desk, post }: Seat): Refusal[] {
  if (post === undefined) return []
  const { id } = command.actor
  const { directory } = world.county
  const on = dateOf(now.at)
  const kind = waysOf(own(item.bundle.service.desks, desk)).find((way) => way.post === post)?.certificate
  const unskilled = compiled.receiving.has(desk) && !mayReceive(directory, id, { item: item.id, on })
  const uncertified = kind !== undefined && own(certificatesOf(directory, id, on), kind) === undefined
  return [
    ...(unskilled ? [refusal('desk', 'flow/no-skill', { params: { item: item.bundle.service.name } })] : []),
    ...(uncertified
      ? [
          refusal('desk', 'flow/no-certificate', {
            params: { certificate: own(directory.certificates, kind)?.title ?? kind },
          }),
        ]
      : []),
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
