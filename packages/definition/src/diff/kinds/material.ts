// Papers that are asked for.
import type { Json } from '../../format/words.ts'
import type { Kind } from '../kind.ts'

const WORDS = ['name', 'note', 'issuedBy', 'forms', 'copies', 'source']

export const material: Kind = ({ path, was, is }) => {
  const [room, part, name = '', key] = path
  if (room !== 'service' || part !== 'materials') return undefined
  const params = { name }
  if (key === undefined && was === undefined)
    return { kind: isAsked(is) ? 'material-asked' : 'material-offered', params }
  if (key === undefined) return { kind: 'material-removed', params }
  if (WORDS.includes(key)) return { kind: 'words' }
  if (key === 'required')
    return { kind: is === undefined || is === false ? 'material-offered' : 'material-asked', params }
  return { kind: 'material-limits', params }
}

/** `required` may be the words of a condition. */
const isAsked = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && (value['required'] ?? false) !== false
