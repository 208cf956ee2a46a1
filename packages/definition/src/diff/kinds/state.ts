// States that came, went, or are of another kind.
import type { Chart, Place } from '../../checks/chart.ts'
import { inFlow } from '../in-flow.ts'
import type { Kind } from '../kind.ts'

export const state: Kind = ({ path, was, is }, pair) => {
  if (path[0] !== 'flow') return undefined
  const { state: names, rest } = inFlow(path)
  const name = names.join('.')
  if (rest.length === 0 && was === undefined) return { kind: added(pair, names), params: { name } }
  if (rest.length === 0 && is === undefined) {
    const place = placeAt(pair.was.chart, names)
    return { kind: place && mayWait(place) ? 'state-removed' : 'state-unused-removed', params: { name } }
  }
  if (rest[0] === 'type' || rest[0] === 'history') return { kind: 'state-type', params: { name } }
  if (rest[0] === 'initial') return { kind: 'state-initial', params: { name: name || 'case' } }
  if (rest[0] === 'meta') return rest[1] === 'desk' ? { kind: 'state-desk', params: { name } } : { kind: 'words' }
  return undefined
}

/** A new state within one that had none divides it; a new region leaves the cases of a parallel state incomplete. */
function added({ was }: Parameters<Kind>[1], names: readonly string[]): string {
  const around = names.length === 1 ? was.chart.root : placeAt(was.chart, names.slice(0, -1))
  if (around === undefined) return 'state-added'
  if (around.children.length === 0) return 'state-divided'
  return around.state.type === 'parallel' ? 'region-added' : 'state-added'
}

export const placeAt = (chart: Chart, names: readonly string[]): Place | undefined =>
  chart.places.find(({ path }) => path.join('.') === names.join('.'))

/** Whether a case can be here between two steps: not where an `always` without a guard sends it on, nor at the end. */
export function mayWait({ state: { type, always }, children, parent }: Place): boolean {
  if (type === 'history') return false
  if (children.length > 0) return children.some(mayWait)
  const arrows = always === undefined ? [] : Array.isArray(always) ? always : [always]
  if (arrows.some((arrow) => typeof arrow === 'string' || arrow.guard === undefined)) return false
  return type !== 'final' || parent?.parent !== undefined
}
