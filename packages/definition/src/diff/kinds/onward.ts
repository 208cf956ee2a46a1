// What moves a case without anybody: `always` and `onDone`.
import { inFlow } from '../in-flow.ts'
import type { Kind } from '../kind.ts'
import { mayWait, placeAt } from './state.ts'
import { isSpelling } from './way.ts'

export const onward: Kind = ({ path, was: before, is: after }, { was, is }) => {
  if (path[0] !== 'flow') return undefined
  const { state, rest } = inFlow(path)
  if (rest[0] !== 'always' && rest[0] !== 'onDone') return undefined
  const params = { name: state.join('.') || 'case' }
  const [old, now] = [placeAt(was.chart, state), placeAt(is.chart, state)]
  if (old && now && mayWait(old) && !mayWait(now)) return { kind: 'state-passed-through', params }
  return { kind: isSpelling(before, after) ? 'order' : 'onward-changed', params }
}
