// A format that nobody knows would let everything through.
import { formatsByName } from '../../validate/formats/formats.ts'
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'

export const unknownFormat: Check = {
  code: 'definition/unknown-format',
  find: ({ bundle: { forms } }) =>
    Object.entries(forms).flatMap(([name, { schema }]) =>
      fieldsIn(schema, `/forms/${name}/schema`)
        .filter(({ field }) => field.format !== undefined && !formatsByName.has(field.format))
        .map(({ field, at }) => ({
          at: `${at}/format`,
          params: { name: field.format ?? '', allowed: [...formatsByName.keys()].join(', ') },
        })),
    ),
}
