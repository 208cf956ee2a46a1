// States within a state need one to begin with; its own history is none.
import type { State } from '../../format/flow.ts'
import { own } from '../../own.ts'
import type { Check } from '../check.ts'

export const noInitial: Check = {
  code: 'definition/no-initial',
  find: ({ chart }) =>
    [chart.root, ...chart.places]
      .filter(({ state, children }) => children.length > 0 && state.type !== 'parallel' && !begins(state))
      .map(({ at }) => ({ at })),
}

const begins = ({ initial, states = {} }: Pick<State, 'initial' | 'states'>): boolean =>
  initial !== undefined && own(states, initial)?.type !== 'history'
