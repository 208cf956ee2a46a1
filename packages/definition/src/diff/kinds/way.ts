// Arrows of events: who can go where.
import { canonical } from '../../canonical.ts'
import type { Json } from '../../format/words.ts'
import { inFlow } from '../in-flow.ts'
import { cameOrWent, type Kind } from '../kind.ts'

export const way: Kind = (raw) => {
  if (raw.path[0] !== 'flow') return undefined
  const { state, rest } = inFlow(raw.path)
  if (rest[0] !== 'on') return undefined
  const params = { name: rest[1] ?? '', state: state.join('.') || 'case' }
  return { kind: isSpelling(raw.was, raw.is) ? 'order' : cameOrWent('way', raw), params }
}

/** `"accept": "working"` and `"accept": { "target": "working" }` say the same. */
export const isSpelling = (was: Json | undefined, is: Json | undefined): boolean =>
  was !== undefined && is !== undefined && canonical(arrows(was)) === canonical(arrows(is))

const arrows = (value: Json): Json[] =>
  typeof value === 'string' ? [{ target: value }] : Array.isArray(value) ? value : [value]
