// What a machine does while somebody watches: for coverage, never for a decision.

import type { AnyStateNode, InspectionEvent } from 'xstate'
import type { Chart, Place } from '../chart/chart.ts'

export interface Watch {
  /** A place was active, if only for the blink of an `always`. */
  place(place: Place): void
  /** The arrow by its place, XState's name for its list, and its number there. */
  arrow(key: string): void
  guard(name: string, held: boolean): void
}

/** Tells of each microstep; what only `{}` answers to is no step. */
export function reportTo(watch: Watch, chart: Chart): (event: InspectionEvent) => void {
  const placeOf = ({ id }: AnyStateNode) => chart.byPath.get(id.slice('case.'.length)) ?? chart.root
  return (event) => {
    if (event.type !== '@xstate.microstep') return
    const { _nodes: nodes } = event.snapshot as unknown as { _nodes: AnyStateNode[] }
    for (const node of nodes) watch.place(placeOf(node))
    for (const taken of event._transitions) {
      const { source, eventType } = taken
      const place = placeOf(source)
      for (const active of place.around) watch.place(active)
      const siblings = eventType === '' ? source.always : source.transitions.get(eventType)
      watch.arrow(arrowKey(place, eventType, siblings?.indexOf(taken) ?? -1))
    }
  }
}

export const arrowKey = ({ path }: Place, type: string, nth: number): string => `${path} ${type} ${nth}`
