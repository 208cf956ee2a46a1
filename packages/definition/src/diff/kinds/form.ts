// Whole forms, and how they look.
import { cameOrWent, type Kind } from '../kind.ts'

export const form: Kind = (raw) => {
  const [room, name = '', part] = raw.path
  if (room !== 'forms' || part === 'schema') return undefined
  return part === undefined ? { kind: cameOrWent('form', raw), params: { name } } : { kind: 'words' }
}
