// Limits: longer, shorter, counted otherwise.
import { canonical } from '../../canonical.ts'
import type { Limit } from '../../format/service.ts'
import type { Json } from '../../format/words.ts'
import { own } from '../../own.ts'
import type { Kind } from '../kind.ts'

export const limit: Kind = ({ path, was, is }, pair) => {
  if (path[0] !== 'service' || path[1] !== 'limits') return undefined
  const name = path[2] ?? ''
  const key = path[3]
  if (key === undefined && (was === undefined || is === undefined)) {
    const kind = was === undefined ? 'limit-added' : 'limit-removed'
    return {
      kind: isShown((was ?? is) as unknown as Limit) ? `${kind.replace('limit', 'promise')}` : kind,
      params: { name },
    }
  }
  if (key === 'title') return { kind: 'words' }
  const sameMeasure =
    canonical(measure(own(pair.was.bundle.service.limits, name))) ===
    canonical(measure(own(pair.is.bundle.service.limits, name)))
  if (key === 'n' && typeof was === 'number' && typeof is === 'number' && sameMeasure)
    return { kind: is > was ? 'limit-longer' : 'limit-shorter', params: { name, was, is } }
  return { kind: key === 'owes' ? 'limit-owes' : 'limit-counted', params: { name } }
}

const ways = (limit: Limit | undefined) => (limit === undefined ? [] : Array.isArray(limit) ? limit : [limit])
const isShown = (limit: Limit) => ways(limit).some(({ until }) => until !== undefined)
const measure = (limit: Limit | undefined): Json => ways(limit).map((way) => way.in)
