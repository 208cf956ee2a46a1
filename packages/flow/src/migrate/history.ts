// What a case would come back to, in the new version.
import { placesIn } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import { leavesOf } from '../chart/active.ts'
import type { Place } from '../chart/chart.ts'
import { type Passage, refuse } from './moving.ts'
import { activeWith, leavesFor, wholeOf } from './places.ts'

const pathOf = (id: string): string => id.slice('case.'.length)

/**
 * The histories and the leaves they stand for. One that waits (the case is outside and may come back) must have a whole
 * place, or the case is refused; one that is stale is written anew when the case leaves, so it may be dropped.
 */
export function historyAfter(passage: Passage, state: CaseState): { history: CaseState['history']; leaves: Place[] } {
  const { plan, old, now } = passage
  const states = plan.states ?? {}
  const active = activeWith(leavesOf(old.chart, state.value))
  const history: CaseState['history'] = {}
  const leaves: Place[] = []
  for (const [id, nodes] of Object.entries(state.history)) {
    const was = old.chart.byPath.get(pathOf(id))
    const waits = was?.parent !== undefined && !active.has(was.parent)
    const is = now.chart.byPath.get(placesIn(states, pathOf(id))[0] ?? '')
    const old_ = nodes.flatMap((node) => old.chart.byPath.get(pathOf(node.id)) ?? [])
    const places = old_.flatMap((leaf) => leavesFor(now.chart, states, leaf).map(({ place }) => place))
    const whole = is?.kind === 'history' && is.parent ? wholeIn(is.parent, places) : undefined
    if (is && whole) {
      history[is.id] = whole.map((place) => ({ id: place.id }))
      if (waits) leaves.push(...whole)
    } else if (waits) {
      const [node = id] = nodes.map((one) => pathOf(one.id))
      refuse(passage, 'flow/migration-no-way-back', { at: `/history/${pathOf(id)}`, state: node })
    }
  }
  return { history, leaves }
}

/** The places, when they are a whole configuration below the parent. */
function wholeIn(parent: Place, places: readonly (Place | undefined)[]): Place[] | undefined {
  const all = [...new Set(places.flatMap((place) => place ?? []))]
  if (all.length === 0 || places.includes(undefined)) return undefined
  if (!all.every((place) => place.around.includes(parent))) return undefined
  return 'value' in wholeOf(parent, all) ? all : undefined
}
