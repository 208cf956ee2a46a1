// States that pass a case on at once, round and round: it would never come to rest.
import type { Chart, Place, Way } from '../chart.ts'
import type { Check } from '../check.ts'

/** Only ways without a guard: whether rules come to an end nobody can tell from outside. */
export const endlessAlways: Check = {
  code: 'definition/endless-always',
  find: ({ chart }) =>
    chart.ways
      .filter((way) => isEndless(way) && comesBack(chart, way))
      .map(({ at, from }) => ({ at, params: { name: from.path.join('.') } })),
}

const isEndless = ({ kind, arrow, leads }: Way): boolean =>
  kind === 'always' && arrow.guard === undefined && leads !== undefined

function comesBack({ ways }: Chart, start: Way): boolean {
  const seen = new Set<Way>()
  const open = [start]
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const active = way.leads ? entered(way.leads) : []
    for (const next of ways) {
      if (!isEndless(next) || !active.includes(next.from)) continue
      if (next === start) return true
      if (!seen.has(next)) open.push(next)
      seen.add(next)
    }
  }
  return false
}

/** The state, those around it, and those with which it begins. */
function entered(place: Place): Place[] {
  const around: Place[] = []
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) around.push(at)
  return [...around, ...within(place)]
}

function within({ state, children }: Place): Place[] {
  const first = children.filter(({ path }) => state.type === 'parallel' || path.at(-1) === state.initial)
  return first.flatMap((child) => [child, ...within(child)])
}
