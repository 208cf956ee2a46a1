// Units: which office a desk or a limit means.
import { cameOrWent, type Kind } from '../kind.ts'

export const unit: Kind = (raw) => {
  const [room, part, name = '', key] = raw.path
  if (room !== 'service' || part !== 'units') return undefined
  return { kind: key === undefined ? cameOrWent('unit', raw) : 'unit-changed', params: { name } }
}
