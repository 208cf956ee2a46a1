// An event that two states on one path answer to goes to the outer one whenever a guard of the inner one says no.
import { joinPointer } from '../../validate/pointer.ts'
import { around } from '../around.ts'
import type { Chart, Place } from '../chart.ts'
import type { Check } from '../check.ts'

/** XState lets it bubble, past the desk that was asked. An inner `{}` masks the outer one on purpose (DIALECT P8). */
export const eventTwice: Check = {
  code: 'definition/event-twice',
  find: ({ chart }) =>
    chart.places.flatMap((place) =>
      Object.keys(place.state.on ?? {}).flatMap((event) => {
        const outer = around(place)
          .slice(1)
          .find(({ state }) => Object.hasOwn(state.on ?? {}, event))
        if (!outer || isMask(chart, place, event)) return []
        return [{ at: joinPointer(`${place.at}/on`, event), params: { event, outer: outer.path.join('.') || 'case' } }]
      }),
    ),
}

const isMask = ({ ways }: Chart, place: Place, event: string): boolean =>
  ways
    .filter((way) => way.from === place && way.kind === 'on' && way.name === event)
    .every(({ arrow: { target, actions = [] } }) => target === undefined && actions.length === 0)
