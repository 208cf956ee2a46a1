// Tags of states: limits are counted from them, rules ask for them.
import { inFlow } from '../in-flow.ts'
import { cameOrWent, type Kind } from '../kind.ts'
import { wordOf } from '../word-of.ts'

export const tag: Kind = (raw) => {
  if (raw.path[0] !== 'flow') return undefined
  const { state, rest } = inFlow(raw.path)
  if (rest[0] !== 'tags') return undefined
  const name = wordOf(raw.is ?? raw.was)
  return raw.member ? { kind: cameOrWent('tag', raw), params: { name, state: state.join('.') } } : { kind: 'order' }
}
