// The inbox, also as a table for spreadsheets, and who the caller is.
import type { Inbox } from '@yichuang/client'
import { bodyOf, isRefused } from '../county/answer.ts'
import { disposition } from '../files/name.ts'
import { answered, countyId, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { inboxCsv } from '../views/inbox-csv.ts'

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

export const exportInbox: Route = {
  id: 'exportInbox',
  method: 'get',
  path: '/v1/:county/inbox.csv',
  title: { zh: '待办清单，CSV 文件（总是作为附件）', en: 'The inbox as a CSV file, always as an attachment' },
  action: 'inbox.export',
  answers: { 200: { media: 'text/csv' } },
  async handle(c) {
    const [who, lang] = [await whoIs(c), c.get('lang')]
    const answer = await storeOf(c).ask(countyId(c), { kind: 'inboxTable', who, lang })
    if (isRefused(answer)) return answered(c, answer)
    const inbox = bodyOf<Inbox>(answer)
    const name = `${lang === 'en' ? 'to-do' : '待办'}-${inbox.now.slice(0, 10)}.csv`
    return new Response(inboxCsv(inbox, lang), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-language': lang,
        'content-disposition': disposition(name),
      },
    })
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
