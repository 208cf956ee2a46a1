// Whatever names a form must name one of the item's.
import type { Check } from '../check.ts'
import { fieldsIn } from '../fields.ts'
import { strangers, useOf } from '../use.ts'

export const unknownForm: Check = {
  code: 'definition/unknown-form',
  find: ({ bundle: { service, forms } }) =>
    strangers(
      [
        ...useOf(service.start.form, '/service/start/form'),
        ...Object.entries(service.events).flatMap(([name, { form }]) => useOf(form, `/service/events/${name}/form`)),
        ...Object.entries(forms).flatMap(([name, { schema }]) =>
          fieldsIn(schema, `/forms/${name}/schema`).flatMap(({ field, at }) => useOf(field.fieldsOf, `${at}/fieldsOf`)),
        ),
      ],
      Object.keys(forms),
    ),
}
