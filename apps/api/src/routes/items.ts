// The catalogue: public, no token.
import { answered, type C, countyId, storeOf } from '../http/context.ts'
import { stop } from '../http/stop.ts'

export async function listItems(c: C): Promise<Response> {
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'items', lang: c.get('lang') }))
}

/** `senior-card` is the newest version, `senior-card@3` that very one. */
export async function getItem(c: C): Promise<Response> {
  const [, id, version] = /^([a-z0-9-]{1,80})(?:@([1-9]\d{0,8}))?$/.exec(c.req.param('item') ?? '') ?? []
  if (!id) throw stop('api/unknown-item')
  const asked = { kind: 'item' as const, id, lang: c.get('lang'), ...(version ? { version: Number(version) } : {}) }
  return answered(c, await storeOf(c).ask(countyId(c), asked))
}
