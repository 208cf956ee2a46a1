// A limit acts once: when no guard lets it lead anywhere, the case goes on without a limit.
import { joinPointer } from '../../validate/pointer.ts'
import type { Place, Way } from '../chart.ts'
import type { Check } from '../check.ts'

/** The last branch says what happens otherwise. A limit that only tells somebody may be guarded (DIALECT P12). */
export const timerUsedUp: Check = {
  code: 'definition/timer-used-up',
  find: ({ chart }) =>
    [chart.root, ...chart.places].flatMap((place) =>
      Object.keys(place.state.after ?? {})
        .filter((limit) => {
          const branches = branchesOf(chart.ways, place, limit)
          const moves = branches.some(({ arrow }) => arrow.target !== undefined)
          return moves && branches.every(({ arrow }) => arrow.guard !== undefined)
        })
        .map((limit) => ({ at: joinPointer(`${place.at}/after`, limit), params: { name: limit } })),
    ),
}

const branchesOf = (ways: readonly Way[], place: Place, limit: string): Way[] =>
  ways.filter((way) => way.from === place && way.kind === 'after' && way.name === limit)
