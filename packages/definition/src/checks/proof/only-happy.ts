// An item is proved by what it refuses, too.
import type { Check } from '../check.ts'

export const onlyHappy: Check = {
  code: 'definition/only-happy',
  find: ({ bundle: { scenarios } }) =>
    Object.values(scenarios).some(({ steps }) => steps.some(({ expect }) => (expect?.refused ?? []).length > 0))
      ? []
      : [{ at: '/scenarios' }],
}
