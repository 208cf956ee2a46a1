// An effect that issues a notice must name one that the service has.
import type { Check } from '../check.ts'
import { effectsOf } from '../effects.ts'
import { strangers, useOf } from '../use.ts'

export const unknownNotice: Check = {
  code: 'definition/unknown-notice',
  find: ({ bundle: { service }, chart }) =>
    strangers(
      effectsOf(chart, 'document', 'publish', 'takeDown').flatMap(({ params, at }) =>
        useOf(params['notice'], `${at}/params/notice`),
      ),
      Object.keys(service.notices),
    ),
}
