// A form must be one that can be validated, quickly and to the end.
import { schemaTroubles } from '../../validate/schema-troubles.ts'
import type { Check } from '../check.ts'

/** Finds all codes of `form/schema-*`: slow patterns, lists without bounds, whatever would cost too much. */
export const badForm: Check = {
  code: 'form/schema-broken',
  find: ({ bundle: { forms } }) =>
    Object.entries(forms).flatMap(([name, { schema }]) =>
      schemaTroubles(schema).map((trouble) => ({ ...trouble, at: `/forms/${name}/schema${trouble.at}` })),
    ),
}
