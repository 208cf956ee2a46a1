// Events: the button, its form, who, and what is required.
import { cameOrWent, type Kind } from '../kind.ts'

const KINDS: Readonly<Record<string, string>> = {
  title: 'words',
  weight: 'words',
  notNow: 'words',
  form: 'event-form',
  by: 'event-people',
  takes: 'event-people',
  notSameAs: 'event-separation',
  require: 'event-conditions',
  only: 'event-conditions',
}

export const event: Kind = (raw) => {
  const [room, part, name = '', key] = raw.path
  if (room !== 'service' || part !== 'events') return undefined
  return { kind: key === undefined ? cameOrWent('event', raw) : (KINDS[key] ?? 'other'), params: { name } }
}
