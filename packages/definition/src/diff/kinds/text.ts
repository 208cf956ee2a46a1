// Translations and scenarios: nothing that a case stands on.
import type { Kind } from '../kind.ts'

export const text: Kind = ({ path: [room] }) =>
  room === 'text' ? { kind: 'translation' } : room === 'scenarios' ? { kind: 'scenario' } : undefined
