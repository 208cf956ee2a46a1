// An effect must be one of the closed list.
import { EFFECTS } from '../../format/effects.ts'
import type { Check } from '../check.ts'
import { effectsIn } from '../effects.ts'

/** XState ignores an action that it does not know: the notice would simply never be issued. */
export const unknownEffect: Check = {
  code: 'definition/unknown-effect',
  find: ({ chart }) =>
    effectsIn(chart)
      .filter(({ type }) => !EFFECTS.some((effect) => effect === type))
      .map(({ type, at }) => ({ at: `${at}/type`, params: { name: type, allowed: EFFECTS.join(', ') } })),
}
