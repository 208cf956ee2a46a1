// How a case begins: of no concern to those that have begun.
import type { Kind } from '../kind.ts'

export const start: Kind = ({ path }) =>
  path[0] === 'service' && path[1] === 'start'
    ? { kind: 'start-changed', params: { name: path[2] ?? 'start' } }
    : undefined
