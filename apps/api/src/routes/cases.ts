// Cases: submit, list, read, act.
import type { ActBody, RevealBody, SubmitBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { DECIDES } from '../openapi/problems.ts'

export const SUBMIT = {
  item: 'string',
  version: 'integer?',
  form: 'object',
  applicant: { fields: { name: 'string', idNumber: 'string?' }, optional: true },
  on: 'date?',
} as const satisfies Shape
export const ACT = { event: 'string', seen: 'integer', payload: 'any?', on: 'date?' } as const satisfies Shape
export const REVEAL = { fields: 'strings', reason: 'reason' } as const satisfies Shape

/** Files that a form names. */
const FILES = ['file/unknown', 'file/rejected', 'file/wrong-type', 'file/too-large', 'file/too-many', 'file/too-much']

export const submitCase: Route = {
  id: 'submitCase',
  method: 'post',
  path: '/v1/:county/cases',
  title: { zh: '提交申请，或者窗口收件', en: 'Submit an application, or take one in at the window' },
  action: 'case.submit',
  keyed: true,
  body: { shape: SUBMIT },
  answers: { 201: 'CaseView' },
  problems: [
    'api/unknown-item',
    'api/item-closed',
    'api/applicant-missing',
    'api/applicant-not-yours',
    'api/item-broken',
    ...DECIDES,
    ...FILES,
  ],
  ownCodes: true,
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const body = shaped<SubmitBody>(value, SUBMIT)
    return answered(c, await storeOf(c).tell(countyId(c), { kind: 'submit', body, ...keyed(c, who, `cases ${hash}`) }))
  },
}

export const listCases: Route = {
  id: 'listCases',
  method: 'get',
  path: '/v1/:county/cases',
  title: { zh: '我的办件，新的在前', en: 'My cases, the newest first' },
  action: 'case.list',
  answers: { 200: 'CaseSummary[]' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'cases', who, lang: c.get('lang') }))
  },
}

export const getCase: Route = {
  id: 'getCase',
  method: 'get',
  path: '/v1/:county/cases/:case',
  title: { zh: '一个办件', en: 'One case' },
  action: 'case.read',
  answers: { 200: 'CaseView' },
  problems: ['api/item-broken'],
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'case', who, id: caseId(c), lang: c.get('lang') }))
  },
}

export const actOnCase: Route = {
  id: 'actOnCase',
  method: 'post',
  path: '/v1/:county/cases/:case/events',
  title: { zh: '办理一个办件', en: 'Act on a case' },
  action: 'case.act',
  keyed: true,
  body: { shape: ACT },
  answers: { 200: 'CaseView' },
  problems: ['api/unknown-event', 'api/stale-version', 'api/item-broken', ...DECIDES, ...FILES],
  ownCodes: true,
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const body = shaped<ActBody>(value, ACT)
    const id = caseId(c)
    const act = { kind: 'act' as const, id, body, ...keyed(c, who, `case ${id} ${hash}`) }
    return answered(c, await storeOf(c).tell(countyId(c), act))
  },
}

export const revealFields: Route = {
  id: 'revealFields',
  method: 'post',
  path: '/v1/:county/cases/:case/reveal',
  title: {
    zh: '查看遮住的内容，要写理由；谁、什么时候、看了什么都记录下来，申请人看得到',
    en: 'See masked fields, for a reason; who, when and what is written down, and the applicant can read it',
  },
  action: 'case.reveal',
  keyed: true,
  body: { shape: REVEAL },
  answers: { 200: 'Revealed' },
  problems: ['api/unknown-case', 'api/nothing-to-reveal'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const body = shaped<RevealBody>(value, REVEAL)
    const id = caseId(c)
    const asked = { kind: 'reveal' as const, id, body, ...keyed(c, who, `reveal ${id} ${hash}`) }
    return answered(c, await storeOf(c).tell(countyId(c), asked))
  },
}

export const getLooks: Route = {
  id: 'getLooks',
  method: 'get',
  path: '/v1/:county/cases/:case/looks',
  title: { zh: '谁看过我的信息，新的在前', en: 'Who has looked at my data, the newest first' },
  action: 'case.looks',
  answers: { 200: 'Look[]' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'looks', who, id: caseId(c), lang: c.get('lang') }))
  },
}

const caseId = (c: C): string => c.req.param('case') ?? ''
