// Desks: who works, and what he sees.
import { cameOrWent, type Kind } from '../kind.ts'

export const desk: Kind = (raw) => {
  const [room, part, name = '', key] = raw.path
  if (room !== 'service' || part !== 'desks') return undefined
  if (key === 'title') return { kind: 'words' }
  if (key === 'hides') return { kind: 'desk-sees', params: { name } }
  return { kind: key === undefined ? cameOrWent('desk', raw) : 'desk-changed', params: { name } }
}
