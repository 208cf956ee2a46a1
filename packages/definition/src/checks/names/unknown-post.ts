// In a county, a desk's post must be one of its directory.
import type { Check } from '../check.ts'
import { strangers, useOf } from '../use.ts'
import { waysOf } from '../ways-of.ts'

/** Only asked for a county: an item by itself does not know who works where. */
export const unknownPost: Check = {
  code: 'definition/unknown-post',
  find: ({ bundle: { service }, county }) =>
    county === undefined
      ? []
      : strangers(
          Object.entries(service.desks).flatMap(([name, of]) =>
            waysOf(of, `/service/desks/${name}`).flatMap(({ way, at }) => useOf(way.post, `${at}/post`)),
          ),
          Object.keys(county.directory.posts),
        ),
}
