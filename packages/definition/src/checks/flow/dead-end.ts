// A state that is not final must offer a way out, or a case would stay there for ever.
import { isWithin } from '../around.ts'
import type { Chart, Place, Way } from '../chart.ts'
import type { Check } from '../check.ts'

/** A way that leads back to the state itself, or nowhere, is none; one of an enclosing state is. */
export const deadEnd: Check = {
  code: 'definition/dead-end',
  find: ({ chart }) =>
    chart.places
      .filter(({ children, state }) => children.length === 0 && state.type !== 'final' && state.type !== 'history')
      .filter((place) => !chart.ways.some((way) => leadsOut(chart, way, place)))
      .map(({ at, path }) => ({ at, params: { name: path.join('.') } })),
}

/** An unknown target is another check's finding: what its author meant is a way out. */
function leadsOut({ root }: Chart, { from, leads, arrow }: Way, place: Place): boolean {
  if (arrow.target === undefined || leads === place) return false
  if (isWithin(place, from)) return true
  // Another region of a parallel state takes this one along when it leaves the whole.
  const shared = sharedParallel(from, place)
  return shared !== undefined && shared !== root && leads !== undefined && !isWithin(leads, shared)
}

function sharedParallel(one: Place, other: Place): Place | undefined {
  let at: Place | undefined = one
  while (at !== undefined && !isWithin(other, at)) at = at.parent
  return at?.state.type === 'parallel' ? at : undefined
}
