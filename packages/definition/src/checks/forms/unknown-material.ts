// A field that stands for a material must name one that the service lists.
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'
import { strangers, useOf } from '../use.ts'

export const unknownMaterial: Check = {
  code: 'definition/unknown-material',
  find: ({ bundle: { service, forms } }) =>
    strangers(
      Object.entries(forms).flatMap(([name, { schema }]) =>
        fieldsIn(schema, `/forms/${name}/schema`).flatMap(({ field, at }) => useOf(field.material, `${at}/material`)),
      ),
      Object.keys(service.materials ?? {}),
    ),
}
