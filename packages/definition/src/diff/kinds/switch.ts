// Switches: what a county may choose.
import { cameOrWent, type Kind } from '../kind.ts'

export const oneSwitch: Kind = (raw) => {
  const [room, part, name = ''] = raw.path
  return room === 'service' && part === 'switches' ? { kind: cameOrWent('switch', raw), params: { name } } : undefined
}
