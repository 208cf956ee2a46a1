// The outbox: see what has not arrived, try it again, give it up.
import type { DropBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'

export const DROP = { reason: 'string' } as const satisfies Shape

export const getOutbox: Route = {
  id: 'getOutbox',
  method: 'get',
  path: '/v1/:county/outbox',
  title: { zh: '发件箱：没送达的在前', en: 'The outbox: what has not arrived comes first' },
  action: 'outbox.read',
  answers: { 200: 'OutboxView' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'outbox', who, lang: c.get('lang') }))
  },
}

export const retryMessage: Route = {
  id: 'retryMessage',
  method: 'post',
  path: '/v1/:county/outbox/:message/retry',
  title: { zh: '马上重试一条消息', en: 'Try a message again at once' },
  action: 'outbox.tend',
  keyed: true,
  answers: { 200: 'OutboxMessage' },
  problems: ['outbox/unknown-message', 'outbox/already-sent'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const id = messageId(c)
    const bodyHash = `outbox retry ${id}`
    return answered(c, await storeOf(c).tell(countyId(c), { kind: 'retryMessage', id, ...keyed(c, who, bodyHash) }))
  },
}

export const dropMessage: Route = {
  id: 'dropMessage',
  method: 'post',
  path: '/v1/:county/outbox/:message/drop',
  title: { zh: '放弃一条消息，写明理由', en: 'Give a message up, with a reason' },
  action: 'outbox.tend',
  keyed: true,
  body: { shape: DROP },
  answers: { 200: 'OutboxMessage' },
  problems: ['outbox/unknown-message', 'outbox/already-sent', 'outbox/given-up'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const { reason } = shaped<DropBody>(value, DROP)
    const id = messageId(c)
    const writing = { kind: 'dropMessage' as const, id, reason, ...keyed(c, who, `outbox drop ${id} ${hash}`) }
    return answered(c, await storeOf(c).tell(countyId(c), writing))
  },
}

const messageId = (c: C): string => (c.req.param('message') ?? '').slice(0, 80)
