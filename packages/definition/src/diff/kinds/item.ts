// Another item altogether.
import type { Kind } from '../kind.ts'

export const item: Kind = ({ path }) =>
  path.at(-1) === 'id' && (path.length === 1 || (path.length === 2 && path[0] === 'service'))
    ? { kind: 'other-item' }
    : undefined
