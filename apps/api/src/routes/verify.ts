// Verifying the record: of one case, and of the county in pages.
import { answered, countyId, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'

export const verifyCase: Route = {
  id: 'verifyCase',
  method: 'get',
  path: '/v1/:county/cases/:case/verify',
  title: { zh: '校验一个办件的记录', en: 'Verify the record of a case' },
  action: 'case.verify',
  answers: { 200: 'Verified' },
  async handle(c) {
    const who = await whoIs(c)
    const id = c.req.param('case') ?? ''
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'verify', who, id, lang: c.get('lang') }))
  },
}

export const verifyCounty: Route = {
  id: 'verifyCounty',
  method: 'get',
  path: '/v1/:county/verify/:after',
  title: {
    zh: '校验全地区的记录，一次 50 个办件；从 0 开始，再用回答里的 next',
    en: 'Verify the records of the county, 50 cases at a time; begin with 0, go on with next of the answer',
  },
  action: 'record.verify',
  answers: { 200: 'VerifiedPage' },
  async handle(c) {
    const who = await whoIs(c)
    const after = c.req.param('after') ?? ''
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'verifyPage', who, after, lang: c.get('lang') }))
  },
}
