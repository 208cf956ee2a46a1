// Rules: what guards choose by and what is required.
import { cameOrWent, type Kind } from '../kind.ts'

export const rule: Kind = (raw) => {
  const [room, part, name = '', key] = raw.path
  if (room !== 'service' || part !== 'rules') return undefined
  if (key === 'says' || key === 'try' || key === 'with' || key === 'at') return { kind: 'words' }
  if (key === 'code') return { kind: 'rule-code', params: { name } }
  return { kind: key === undefined ? cameOrWent('rule', raw) : 'rule-changed', params: { name } }
}
