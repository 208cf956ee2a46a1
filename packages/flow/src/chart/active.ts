// Where a case is: the active places of a state value.
import type { Json } from '@yichuang/definition'
import type { Chart, Place } from './chart.ts'

/** The innermost active places, in the order of the flow: one, or one in each region of a parallel state. */
export function leavesOf({ root, leaves }: Chart, value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return within(root, value)
  let found = leaves.get(value)
  if (!found) {
    found = within(root, value)
    leaves.set(value, found)
  }
  return found
}

/** Every tag that the active places carry, sorted. */
export function tagsOf(chart: Chart, value: Json): readonly string[] {
  const [leaf, ...others] = leavesOf(chart, value)
  if (leaf === undefined || others.length === 0) return leaf?.carries ?? []
  return [...new Set([leaf, ...others].flatMap(({ carries }) => carries))].sort()
}

/** The nearest place, from this one outwards, that has a desk. */
export function deskPlace(place: Place): Place | undefined {
  return place.around.find(({ desk }) => desk !== undefined)
}

/**
 * The places that answer to an event, as XState looks for them: for each leaf the innermost one that declares it, and
 * none around another that does. Empty: the event leads nowhere in this state.
 */
export function declaring(chart: Chart, value: Json, event: string): Place[] {
  const found = new Set<Place>()
  for (const leaf of leavesOf(chart, value)) {
    const place = leaf.around.find(({ on }) => on.has(event))
    if (place) found.add(place)
  }
  if (found.size < 2) return [...found]
  return [...found].filter((place) => ![...found].some((other) => other !== place && other.around.includes(place)))
}

/** Names of all events that some active place declares, inner ones first. */
export function eventsAt(chart: Chart, value: Json): string[] {
  const names = leavesOf(chart, value).flatMap((leaf) => leaf.around.flatMap((place) => [...place.on.keys()]))
  return [...new Set(names)]
}

function within(place: Place, value: Json): Place[] {
  if (typeof value === 'string') {
    const leaf = place.places.find(({ key }) => key === value)
    return leaf ? [leaf] : []
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
  return place.places.flatMap((inner) => {
    const part = value[inner.key]
    if (part === undefined) return []
    const found = within(inner, part)
    return found.length > 0 ? found : [inner]
  })
}
