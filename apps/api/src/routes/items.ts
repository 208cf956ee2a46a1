// The catalogue: public, no token.
import { answered, countyId, storeOf } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { stop } from '../http/stop.ts'

export const listItems: Route = {
  id: 'listItems',
  method: 'get',
  path: '/v1/:county/items',
  title: { zh: '事项目录', en: 'The catalogue of services' },
  action: 'item.list',
  answers: { 200: 'ItemSummary[]' },
  async handle(c) {
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'items', lang: c.get('lang') }))
  },
}

/** `senior-card` is the newest version, `senior-card@3` that very one. */
export const getItem: Route = {
  id: 'getItem',
  method: 'get',
  path: '/v1/:county/items/:item',
  title: { zh: '一个事项：办事指南和表单', en: 'One service: its guide and its form' },
  action: 'item.read',
  answers: { 200: 'ItemView' },
  problems: ['api/unknown-item', 'api/item-broken'],
  async handle(c) {
    const [, id, version] = /^([a-z0-9-]{1,80})(?:@([1-9]\d{0,8}))?$/.exec(c.req.param('item') ?? '') ?? []
    if (!id) throw stop('api/unknown-item')
    const asked = { kind: 'item' as const, id, lang: c.get('lang'), ...(version ? { version: Number(version) } : {}) }
    return answered(c, await storeOf(c).ask(countyId(c), asked))
  },
}
