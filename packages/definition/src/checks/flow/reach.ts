// Which states a case can come to, whatever happens and whatever the guards say.
import type { Chart, Place } from '../chart.ts'

export const reachedIn = (chart: Chart): Set<Place> => reachedFrom(chart, [chart.root])

/** The same for a case that is at one of these states. */
export function reachedFrom({ ways }: Chart, starts: readonly Place[]): Set<Place> {
  const reached = new Set<Place>()
  const open: Place[] = []
  const enter = (place: Place): void => {
    let inner: Place | undefined
    for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
      if (!reached.has(at)) {
        reached.add(at)
        open.push(at)
      }
      // The other regions of a parallel state begin with it.
      if (at.state.type === 'parallel') {
        for (const region of at.children) if (region !== inner && !reached.has(region)) begin(region)
      }
      inner = at
    }
    begin(place)
  }
  const begin = (place: Place): void => {
    if (!reached.has(place)) {
      reached.add(place)
      open.push(place)
    }
    const { state, children } = place
    // What a history state gives back was reached before; the first time it is the parent's beginning.
    if (state.type === 'history' && place.parent) beginWithin(place.parent)
    if (state.type === 'parallel') for (const region of children) if (!reached.has(region)) begin(region)
    beginWithin(place)
  }
  const beginWithin = ({ state, children }: Place): void => {
    const first = children.find(({ path }) => path[path.length - 1] === state.initial)
    if (first && !reached.has(first)) begin(first)
  }
  for (const start of starts) enter(start)
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const { from, leads } of ways) if (from === place && leads !== undefined) enter(leads)
  }
  return reached
}
