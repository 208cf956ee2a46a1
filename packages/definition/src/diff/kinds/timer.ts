// Limits that act in a state.
import { inFlow } from '../in-flow.ts'
import { cameOrWent, type Kind } from '../kind.ts'
import { mayWait, placeAt } from './state.ts'
import { isSpelling } from './way.ts'

export const timer: Kind = (raw, { was }) => {
  if (raw.path[0] !== 'flow') return undefined
  const { state, rest } = inFlow(raw.path)
  if (rest[0] !== 'after') return undefined
  const params = { name: rest[1] ?? '', state: state.join('.') || 'case' }
  if (isSpelling(raw.was, raw.is)) return { kind: 'order', params }
  const kind = cameOrWent('timer', raw)
  const place = state.length === 0 ? was.chart.root : placeAt(was.chart, state)
  const runs = kind !== 'timer-removed' || (place !== undefined && mayWait(place))
  return { kind: runs ? kind : 'order', params }
}
