// The routes that only the sample has: its clock and its issuer.
import type { Route } from '../http/route.ts'
import { CLOCK, readClock, setClock } from './clock.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { everybody, jwks, MINT, mint, vouch } from './issuer.ts'
import { SCANNER, setScanner } from './scanner.ts'
import type { SampleStore } from './store.ts'

const time = {
  type: 'object',
  required: ['at', 'on'],
  properties: { at: { type: 'string' }, on: { type: 'string' } },
  additionalProperties: false,
}
const keys = { type: 'object', required: ['keys'], properties: { keys: { type: 'array', items: { type: 'object' } } } }
const use = {
  type: 'object',
  required: ['use'],
  properties: { use: { enum: ['none', 'toy', 'down'] } },
  additionalProperties: false,
}
const token = {
  type: 'object',
  required: ['token', 'expiresIn'],
  properties: { token: { type: 'string' }, expiresIn: { type: 'integer' } },
  additionalProperties: false,
}

const names = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    additionalProperties: false,
  },
}
const cast = {
  type: 'object',
  required: ['residents', 'staff'],
  properties: { residents: names, staff: names },
  additionalProperties: false,
}
const assertion = {
  type: 'object',
  required: ['assertion'],
  properties: { assertion: { type: 'string' } },
  additionalProperties: false,
}

export const sampleRoutes = (store: () => SampleStore): readonly Route[] => [
  {
    id: 'readClock',
    method: 'get',
    path: '/sample/clock',
    title: { zh: '示范地区现在的时间', en: "The sample's clock" },
    action: 'sample.use',
    answers: { 200: { json: time } },
    handle: (c) => readClock(c, store()),
  },
  {
    id: 'setClock',
    method: 'post',
    path: '/sample/clock',
    title: { zh: '设定示范地区的时间', en: "Set the sample's clock" },
    action: 'sample.use',
    body: { shape: CLOCK },
    answers: { 200: { json: time } },
    handle: (c) => setClock(c, store()),
  },
  {
    id: 'setScanner',
    method: 'post',
    path: '/sample/scanner',
    title: {
      zh: '选示范地区的查毒服务：none 没有，toy 只认得 EICAR 测试文件，down 出故障',
      en: 'Choose the scanner of the sample: none, toy (knows the EICAR test file only) or down (out of order)',
    },
    action: 'sample.use',
    body: { shape: SCANNER },
    answers: { 200: { json: use } },
    handle: (c) => setScanner(c, store()),
  },
  {
    id: 'jwks',
    method: 'get',
    path: '/sample/issuer/jwks.json',
    title: { zh: '示范签发方的公钥', en: "The public keys of the sample's issuer" },
    action: 'sample.use',
    answers: { 200: { json: keys } },
    handle: () => jwks(store()),
  },
  {
    id: 'mint',
    method: 'post',
    path: '/sample/issuer/token',
    title: { zh: '给虚构人物签发令牌', en: 'A token for a fictional person' },
    action: 'sample.use',
    body: { shape: MINT },
    answers: { 200: { json: token } },
    handle: (c) => mint(c, store()),
  },
  {
    id: 'everybody',
    method: 'get',
    path: '/sample/issuer/people',
    title: { zh: '可以登录的虚构人物', en: 'The fictional people who can sign in' },
    action: 'sample.use',
    answers: { 200: { json: cast } },
    handle: (c) => everybody(c),
  },
  {
    id: 'vouch',
    method: 'post',
    path: '/sample/portal/assertion',
    title: {
      zh: '示范门户的后台：为虚构人物签发身份断言',
      en: "The backend of the sample's portals: an assertion about a fictional person",
    },
    action: 'sample.use',
    body: { shape: MINT },
    answers: { 200: { json: assertion } },
    handle: (c) => vouch(c, store()),
  },
  ...inboxRoutes(store),
]
