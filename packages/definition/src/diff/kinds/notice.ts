// Notices and their templates.
import { cameOrWent, type Kind } from '../kind.ts'

export const notice: Kind = (raw) => {
  const [room, part, name = '', key] = raw.path
  if (room === 'documents') {
    const kind = cameOrWent('document', raw)
    return { kind, params: { name: part ?? '' } }
  }
  if (room !== 'service' || part !== 'notices') return undefined
  if (key === 'title') return { kind: 'words' }
  if (key === 'show') return { kind: 'notice-shows', params: { name } }
  return { kind: key === undefined ? cameOrWent('notice', raw) : 'document-changed', params: { name } }
}
