// The log of looks, for the auditor: the newest page, and the pages before it.
import { answered, type C, countyId, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'

export const getAudit: Route = {
  id: 'getAudit',
  method: 'get',
  path: '/v1/:county/audit',
  title: {
    zh: '谁看过什么、谁被拒绝：最新的 200 条',
    en: 'Who looked at what, and who was refused: the newest 200',
  },
  action: 'audit.read',
  answers: { 200: 'AuditLine[]' },
  handle: (c) => audit(c),
}

export const getAuditBefore: Route = {
  id: 'getAuditBefore',
  method: 'get',
  path: '/v1/:county/audit/:before',
  title: { zh: '某一条以前的 200 条', en: 'The 200 lines before a given line' },
  action: 'audit.read',
  answers: { 200: 'AuditLine[]' },
  problems: ['api/unknown-route'],
  handle: (c) => {
    const before = Number(c.req.param('before'))
    // What is no number has nothing before it.
    return audit(c, Number.isSafeInteger(before) ? before : 0)
  },
}

async function audit(c: C, before?: number): Promise<Response> {
  const who = await whoIs(c)
  const asked = { kind: 'audit' as const, who, lang: c.get('lang'), ...(before === undefined ? {} : { before }) }
  return answered(c, await storeOf(c).ask(countyId(c), asked))
}
