// States within a state need one to begin with.
import type { Check } from '../check.ts'

export const noInitial: Check = {
  code: 'definition/no-initial',
  find: ({ chart }) =>
    [chart.root, ...chart.places]
      .filter(({ state, children }) => children.length > 0 && state.type !== 'parallel' && state.initial === undefined)
      .map(({ at }) => ({ at })),
}
