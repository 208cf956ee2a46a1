// An event that two states on one path answer to would go to the outer one whenever a guard of the inner one says no.
import { type Chart, type Place, placesOf } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'

/**
 * XState lets such an event bubble, past the desk that was asked. An inner `{}` masks the outer one on purpose and stays
 * allowed.
 * @throws FlowFailure `flow/event-twice`
 */
export function refuseDoubled({ root }: Chart): void {
  for (const place of placesOf(root)) {
    for (const event of place.on.keys()) {
      if (isMask(place, event)) continue
      const outer = place.around.slice(1).find(({ on }) => on.has(event))
      if (outer)
        throw new FlowFailure('flow/event-twice', `/flow/${place.path}/on/${event}`, {
          params: { event, outer: outer.path },
        })
    }
  }
}

const isMask = (place: Place, event: string): boolean =>
  place.on.get(event)?.every(({ target, actions = [] }) => target === undefined && actions.length === 0) === true
