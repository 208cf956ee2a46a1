// Whatever waits at a desk has a limit, of its own or one that runs over it: nothing may lie for ever unseen.
import type { Service } from '../../format/service.ts'
import { deskOf, hasLimit, hasTag, isWaiting } from '../around.ts'
import type { Chart, Place } from '../chart.ts'
import type { Check } from '../check.ts'
import { reachedFrom } from '../flow/reach.ts'
import { waysOf } from '../ways-of.ts'

/** Not asked of a case that is concluded, or suspended on purpose (DOMAIN A3). */
export const noLimit: Check = {
  code: 'definition/no-limit',
  find: ({ bundle: { service }, chart }) => {
    const over = clocksOver(service, chart)
    return chart.places
      .filter((place) => isWaiting(place) && deskOf(place) !== undefined && !hasLimit(place))
      .filter((place) => !hasTag(place, 'concluded') && !hasTag(place, 'suspended'))
      .filter((place) => !over.some((runs) => runs(place)))
      .map(({ at, path }) => ({ at, params: { name: path.join('.') } }))
  },
}

/** For each limit that is shown as a clock: whether it runs in a state. */
function clocksOver({ limits }: Service, chart: Chart): ((place: Place) => boolean)[] {
  return Object.entries(limits)
    .flatMap(([name, limit]) => waysOf(limit, name).map(({ way }) => way))
    .flatMap(({ from, until }) => {
      if (until === undefined || typeof from === 'object') return []
      const begins = from === undefined ? [chart.root] : chart.places.filter((place) => hasTag(place, from))
      const reached = reachedFrom(chart, begins)
      return [(place: Place) => reached.has(place) && !hasTag(place, until)]
    })
}
