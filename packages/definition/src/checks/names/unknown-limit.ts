// Whatever names a limit must name one that the service has.
import type { Check } from '../check.ts'
import { effectsOf } from '../effects.ts'
import { strangers, useOf, usesIn } from '../use.ts'
import { waysOf } from '../ways-of.ts'

/** An `after` without a limit would fire at once. */
export const unknownLimit: Check = {
  code: 'definition/unknown-limit',
  find: ({ bundle: { service }, chart }) =>
    strangers(
      [
        ...chart.ways
          .filter(({ kind }) => kind === 'after')
          .map(({ name, from }) => ({ name, at: `${from.at}/after/${name}` })),
        ...Object.entries(service.limits).flatMap(([name, of]) =>
          waysOf(of, `/service/limits/${name}`).flatMap(({ way, at }) => useOf(way.within, `${at}/within`)),
        ),
        ...effectsOf(chart, 'extend').flatMap(({ params, at }) => [
          ...(Array.isArray(params['limits']) ? usesIn(params['limits'].map(String), `${at}/params/limits`) : []),
          ...useOf(params['by'], `${at}/params/by`),
        ]),
      ].filter(firstAtItsPlace),
      Object.keys(service.limits),
    ),
}

/** The branches of one `after` share its place. */
const firstAtItsPlace = ({ at }: { at: string }, index: number, all: { at: string }[]): boolean =>
  all.findIndex((use) => use.at === at) === index
