// The heaviest way through some innermost states, loops taken once.
import { isWithin } from './around.ts'
import type { Chart, Place } from './chart.ts'

/** States that lead to one another are one step of the way, as heavy as all of them: work goes round before it goes on. */
export function longest(places: readonly Place[], chart: Chart, weight: (place: Place) => number): number {
  const nexts = new Map(places.map((place) => [place, nextOf(place, places, chart)]))
  const groups = grouped(places, nexts)
  const groupOf = new Map(groups.flatMap((group) => group.map((place) => [place, group] as const)))
  const known = new Map<readonly Place[], number>()
  const heaviest = (group: readonly Place[]): number => {
    const before = known.get(group)
    if (before !== undefined) return before
    const own = group.reduce((sum, place) => sum + weight(place), 0)
    const after = group
      .flatMap((place) => nexts.get(place) ?? [])
      .map((place) => groupOf.get(place))
      .filter((next) => next !== undefined && next !== group)
    const whole = own + Math.max(0, ...after.map((next) => heaviest(next as readonly Place[])))
    known.set(group, whole)
    return whole
  }
  return Math.max(0, ...groups.map(heaviest))
}

function nextOf(place: Place, places: readonly Place[], { ways }: Chart): Place[] {
  const leads = ways.filter((way) => way.leads !== undefined && isWithin(place, way.from)).map(({ leads }) => leads)
  return places.filter((other) => leads.some((lead) => lead !== undefined && isWithin(other, lead)))
}

/** Strongly connected states (Tarjan 1972), innermost first. */
function grouped(places: readonly Place[], nexts: ReadonlyMap<Place, Place[]>): Place[][] {
  const groups: Place[][] = []
  const index = new Map<Place, number>()
  const low = new Map<Place, number>()
  const stack: Place[] = []
  const visit = (place: Place): void => {
    index.set(place, index.size)
    low.set(place, index.get(place) ?? 0)
    stack.push(place)
    for (const next of nexts.get(place) ?? []) {
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(place, Math.min(low.get(place) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(place) === index.get(place)) groups.push(stack.splice(stack.indexOf(place)))
  }
  for (const place of places) if (!index.has(place)) visit(place)
  return groups
}
