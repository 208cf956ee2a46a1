// Bounds of a flow: beyond them it is slow to run and nobody can read it (RELIABILITY 4).
import type { Check } from '../check.ts'

const MOST = { levels: 8, states: 200, ways: 1000 }

export const flowTooLarge: Check = {
  code: 'definition/flow-too-large',
  find: ({ chart: { places, ways } }) => {
    const deep = places.find(({ path }) => path.length > MOST.levels)
    return [
      ...(deep ? [{ at: deep.at, params: { what: 'levels', most: MOST.levels } }] : []),
      ...(places.length > MOST.states ? [{ at: '/flow/states', params: { what: 'states', most: MOST.states } }] : []),
      ...(ways.length > MOST.ways ? [{ at: '/flow', params: { what: 'transitions', most: MOST.ways } }] : []),
    ]
  },
}
