// The inbox, and who the caller is.
import { answered, countyId, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'

export const getInbox: Route = {
  id: 'getInbox',
  method: 'get',
  path: '/v1/:county/inbox',
  title: { zh: '待办：在我的岗位上等着的事', en: 'The inbox: what waits at my posts' },
  action: 'inbox.read',
  answers: { 200: 'Inbox' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'inbox', who, lang: c.get('lang') }))
  },
}

export const getMe: Route = {
  id: 'getMe',
  method: 'get',
  path: '/v1/:county/me',
  title: { zh: '我是谁，有哪些岗位', en: 'Who I am, and my posts' },
  action: 'me.read',
  answers: { 200: 'Me' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'me', who, lang: c.get('lang') }))
  },
}
