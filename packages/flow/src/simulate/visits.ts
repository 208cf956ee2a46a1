// Where cases have been: states, arrows, and what guards have answered.
import { leavesOf } from '../chart/active.ts'
import type { Place } from '../chart/chart.ts'
import type { Decision, Item } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'

/** How often each was seen: places by their path, arrows by their key, so that versions which differ in a switch add up. */
export interface Visits {
  places: Map<string, number>
  arrows: Map<string, number>
  guards: Map<string, { yes: number; no: number }>
  /** Codes of refusals. */
  refused: Map<string, number>
}

export const noVisits = (): Visits => ({
  places: new Map(),
  arrows: new Map(),
  guards: new Map(),
  refused: new Map(),
})

/** Takes one decision and notes where it led. */
export function visiting(item: Item, { places, arrows, guards, refused }: Visits, decide: () => Decision): Decision {
  const { chart, machine } = compiledOf(item)
  const seen = new Set<Place>()
  const decision = machine.watched(
    {
      place: (place) => seen.add(place),
      arrow: (key) => more(arrows, key),
      guard: (name, held) => {
        const { yes, no } = guards.get(name) ?? { yes: 0, no: 0 }
        guards.set(name, held ? { yes: yes + 1, no } : { yes, no: no + 1 })
      },
    },
    decide,
  )
  // The first state of a case is entered without a step.
  for (const leaf of decision.state ? leavesOf(chart, decision.state.value) : [])
    for (const place of leaf.around) seen.add(place)
  for (const { path } of seen) more(places, path)
  for (const { code } of decision.refused ?? []) more(refused, code)
  return decision
}

const more = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)
