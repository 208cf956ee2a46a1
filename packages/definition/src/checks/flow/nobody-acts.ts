// Where a case waits, it waits for somebody or for a limit; else nobody would ever look at it.
import { deskOf, hasLimit, isWaiting } from '../around.ts'
import type { Check } from '../check.ts'
import { deadEnd } from './dead-end.ts'
import { reachedIn } from './reach.ts'

export const nobodyActs: Check = {
  code: 'definition/nobody-acts',
  find: (subject) => {
    const { chart } = subject
    const reached = reachedIn(chart)
    // What has no way out at all is told by that name.
    const ends = new Set(deadEnd.find(subject).map(({ at }) => at))
    return chart.places
      .filter((place) => isWaiting(place) && deskOf(place) === undefined && !hasLimit(place))
      .filter((place) => reached.has(place) && !ends.has(place.at))
      .map(({ at, path }) => ({ at, params: { name: path.join('.') } }))
  },
}
