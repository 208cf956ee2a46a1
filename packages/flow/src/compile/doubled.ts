// An event that two states on one path answer to would go to the outer one whenever a guard of the inner one says no.
import { type Chart, type Place, placesOf } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'

/**
 * XState lets such an event bubble, past the desk that was asked. An inner state that answers in any case keeps it: a
 * `{}` that masks the outer one on purpose, or a last arrow without a guard (the check of a bundle wants only the mask).
 * @throws FlowFailure `flow/event-twice`
 */
export function refuseDoubled({ root }: Chart): void {
  for (const place of placesOf(root)) {
    for (const event of place.on.keys()) {
      if (answersAlways(place, event)) continue
      const outer = place.around.slice(1).find(({ on }) => on.has(event))
      if (outer)
        throw new FlowFailure('flow/event-twice', `/flow/${place.path}/on/${event}`, {
          params: { event, outer: outer.path },
        })
    }
  }
}

const answersAlways = (place: Place, event: string): boolean =>
  place.on.get(event)?.some(({ guard }) => guard === undefined) === true
