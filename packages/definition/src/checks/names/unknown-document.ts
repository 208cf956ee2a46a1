// A notice's template must be there.
import type { Check } from '../check.ts'
import { strangers, useOf } from '../use.ts'

export const unknownDocument: Check = {
  code: 'definition/unknown-document',
  find: ({ bundle: { service, documents } }) =>
    strangers(
      Object.entries(service.notices).flatMap(([code, { document }]) =>
        useOf(document, `/service/notices/${code}/document`),
      ),
      Object.keys(documents),
    ),
}
