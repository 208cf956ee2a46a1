// In a county, the kind of unit that is looked for must exist.
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'
import { strangers, useOf } from '../use.ts'
import { waysOf } from '../ways-of.ts'

/** Only asked for a county, like `unknown-post`: without such a unit nobody would be found to do the work. */
export const unknownKind: Check = {
  code: 'definition/unknown-kind',
  find: ({ bundle: { service, forms }, county }) =>
    county === undefined
      ? []
      : strangers(
          [
            ...Object.entries(service.units).flatMap(([name, of]) =>
              waysOf(of, `/service/units/${name}`).flatMap(({ way, at }) => useOf(way.kind, `${at}/kind`)),
            ),
            ...Object.entries(forms).flatMap(([name, { schema }]) =>
              fieldsIn(schema, `/forms/${name}/schema`).flatMap(({ field, at }) =>
                useOf(field.unitsOf, `${at}/unitsOf`),
              ),
            ),
          ],
          Object.values(county.directory.units).map(({ kind }) => kind),
        ),
}
