// Whatever names a unit of the case must name one that the service has.
import type { Check } from '../check.ts'
import { strangers, useOf } from '../use.ts'
import { waysOf } from '../ways-of.ts'

/** A limit without its unit would be counted by the wrong calendar. */
export const unknownUnit: Check = {
  code: 'definition/unknown-unit',
  find: ({ bundle: { service } }) =>
    strangers(
      [
        ...Object.entries(service.desks).flatMap(([name, of]) =>
          waysOf(of, `/service/desks/${name}`).flatMap(({ way, at }) => useOf(way.unit, `${at}/unit`)),
        ),
        ...Object.entries(service.limits).flatMap(([name, of]) =>
          waysOf(of, `/service/limits/${name}`).flatMap(({ way, at }) => useOf(way.owes, `${at}/owes`)),
        ),
      ],
      Object.keys(service.units),
    ),
}
