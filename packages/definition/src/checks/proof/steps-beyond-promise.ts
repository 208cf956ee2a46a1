// The steps of a flow may together not take longer than what is promised for the whole (DOMAIN A3).
import type { LimitWay } from '../../format/service.ts'
import { own } from '../../own.ts'
import { around, hasTag } from '../around.ts'
import type { Chart, Place } from '../chart.ts'
import type { Check } from '../check.ts'
import { reachedFrom } from '../flow/reach.ts'
import { longest } from '../longest.ts'
import { waysOf } from '../ways-of.ts'

/**
 * The longest way from where a clock begins to where it ends, each step's limit taken once. Only working days are
 * added up: other measures cannot be compared without a calendar.
 */
export const stepsBeyondPromise: Check = {
  code: 'definition/steps-beyond-promise',
  find: ({ bundle: { service }, chart }) =>
    Object.entries(service.limits).flatMap(([name, limit]) =>
      waysOf(limit, `/service/limits/${name}`).flatMap(({ way, at }) => {
        const { from, until, n } = way
        if (typeof from !== 'string' || until === undefined || typeof n !== 'number' || way.in !== 'wd') return []
        const steps = longest(between(chart, from, until), chart, (place) =>
          stepsAt(place).reduce((sum, step) => sum + daysOf(own(service.limits, step)), 0),
        )
        return steps > n ? [{ at, params: { name, promised: n, steps } }] : []
      }),
    ),
}

function between(chart: Chart, from: string, until: string): Place[] {
  const begins = chart.places.filter((place) => hasTag(place, from))
  return [...reachedFrom(chart, begins)].filter(
    (place) => place.children.length === 0 && place.state.type !== 'history' && !hasTag(place, until),
  )
}

/** A limit of a state around counts where that state begins. */
const stepsAt = (place: Place): string[] => {
  const begun: Place[] = [place]
  for (const outer of around(place).slice(1)) {
    if (outer.state.initial !== begun.at(-1)?.path.at(-1)) break
    begun.push(outer)
  }
  return begun.flatMap(({ state }) => Object.keys(state.after ?? {}))
}

const daysOf = (limit: LimitWay | LimitWay[] | undefined): number =>
  Math.max(
    0,
    ...waysOf<LimitWay>(limit ?? [], '').map(({ way }) => (isStep(way) && typeof way.n === 'number' ? way.n : 0)),
  )

/** A limit with `until` is a clock over several steps, not a step. */
const isStep = (way: LimitWay): boolean => way.in === 'wd' && way.until === undefined
