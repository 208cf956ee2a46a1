// What filling in a form adds to a step.
import type { Figure } from '../../../scripts/figure.ts'
import { microseconds } from './cpu.ts'
import { bundleOf, itemOf, opened, payloadOf, step } from './flows.ts'

export const figure: Figure = {
  name: 'payload',
  says: 'a payload of 30 fields, checked, on top of the same step without one',
  limit: 150,
  unit: 'µs',
  measure: async () => {
    const item = itemOf(bundleOf(30))
    const state = opened(item)
    const payload = payloadOf(30)
    const without = microseconds(() => step(item, state, { event: 'note' }))
    return microseconds(() => step(item, state, { event: 'fill', payload })) - without
  },
}
