// Reads of registers and other cases, and the cases that a case opens.
import { cameOrWent, type Kind } from '../kind.ts'

export const read: Kind = (raw) => {
  const [room, part, name = ''] = raw.path
  if (room !== 'service' || (part !== 'reads' && part !== 'children')) return undefined
  return { kind: cameOrWent(part === 'reads' ? 'read' : 'child', raw), params: { name } }
}
