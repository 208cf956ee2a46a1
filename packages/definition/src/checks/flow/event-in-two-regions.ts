// One press of a button that moves two regions at once is seldom what its author meant.
import { joinPointer } from '../../validate/pointer.ts'
import type { Place } from '../chart.ts'
import type { Check } from '../check.ts'

/** XState gives an event to every region that answers to it (DIALECT P9): name them apart. */
export const eventInTwoRegions: Check = {
  code: 'definition/event-in-two-regions',
  find: ({ chart }) =>
    [chart.root, ...chart.places]
      .filter(({ state }) => state.type === 'parallel')
      .flatMap(({ children }) => {
        const known = new Map<string, string>()
        return children.flatMap((region) => {
          const here = eventsIn(region)
          const twice = here.filter(({ event }) => known.has(event))
          for (const { event } of here) known.set(event, region.path.join('.'))
          return twice.map(({ event, at }) => ({ at, params: { event } }))
        })
      }),
}

const eventsIn = (place: Place): { event: string; at: string }[] => [
  ...Object.keys(place.state.on ?? {}).map((event) => ({ event, at: joinPointer(`${place.at}/on`, event) })),
  ...place.children.flatMap(eventsIn),
]
