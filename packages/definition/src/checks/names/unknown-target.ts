// A target must be a state.
import type { Check } from '../check.ts'

/** XState would throw at the first case; here the author hears of it. */
export const unknownTarget: Check = {
  code: 'definition/unknown-target',
  find: ({ chart }) => [
    ...chart.ways
      .filter(({ arrow, leads }) => arrow.target !== undefined && leads === undefined)
      .map(({ arrow, at }) => ({ at, params: { name: arrow.target ?? '' } })),
    ...[chart.root, ...chart.places]
      .filter(
        ({ state, children }) =>
          state.initial !== undefined && !children.some((child) => child.path.at(-1) === state.initial),
      )
      .map(({ state, at }) => ({ at: `${at}/initial`, params: { name: `.${state.initial}` } })),
  ],
}
