// A state that nothing leads to is a mistake in the drawing.
import type { Check } from '../check.ts'
import { unknownTarget } from '../names/unknown-target.ts'
import { noInitial } from './no-initial.ts'
import { reachedIn } from './reach.ts'

/**
 * Of a state and the states within it only the outermost is named. Not asked while a target or a beginning leads
 * nowhere: what it was meant for would be named as well.
 */
export const unreachableState: Check = {
  code: 'definition/unreachable-state',
  find: (subject) => {
    if (unknownTarget.find(subject).length + noInitial.find(subject).length > 0) return []
    const { chart } = subject
    const reached = reachedIn(chart)
    return chart.places
      .filter((place) => !reached.has(place) && (place.parent === undefined || reached.has(place.parent)))
      .map(({ at, path }) => ({ at, params: { name: path.join('.') } }))
  },
}
