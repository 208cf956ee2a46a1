// Whatever names a desk must name one that the service has.
import type { Check } from '../check.ts'
import { effectsOf } from '../effects.ts'
import { strangers, useOf, usesIn } from '../use.ts'

export const unknownDesk: Check = {
  code: 'definition/unknown-desk',
  find: ({ bundle: { service }, chart }) =>
    strangers(
      [
        ...chart.places.flatMap(({ state, at }) => useOf(state.meta?.desk, `${at}/meta/desk`)),
        ...usesIn(service.start.by, '/service/start/by'),
        ...Object.entries(service.events).flatMap(([name, { by, notSameAs }]) => [
          ...usesIn(by, `/service/events/${name}/by`),
          ...usesIn(notSameAs, `/service/events/${name}/notSameAs`),
        ]),
        ...Object.entries(service.events).flatMap(([name, { takes }]) => useOf(takes, `/service/events/${name}/takes`)),
        ...usesIn(service.rating?.by, '/service/rating/by'),
        ...effectsOf(chart, 'notify').flatMap(({ params, at }) => useOf(params['to'], `${at}/params/to`)),
      ],
      Object.keys(service.desks),
    ),
}
