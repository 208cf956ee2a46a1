// Definitions: check a bundle, publish it.
import type { PublishBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'

export const BUNDLE = { bundle: 'object' } as const satisfies Shape

export const checkBundle: Route = {
  id: 'checkBundle',
  method: 'post',
  path: '/v1/:county/definitions/check',
  title: { zh: '检查事项定义，不发布', en: 'Check a definition without publishing it' },
  action: 'definition.check',
  body: { shape: BUNDLE },
  answers: { 200: 'CheckAnswer' },
  async handle(c) {
    const who = await whoIs(c)
    const { bundle } = shaped<PublishBody>((await readJsonBody(c)).value, BUNDLE)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'check', who, bundle, lang: c.get('lang') }))
  },
}

export const publishBundle: Route = {
  id: 'publishBundle',
  method: 'post',
  path: '/v1/:county/definitions',
  title: {
    zh: '发布事项定义；同样的内容已发布过的，回答 200 和原来的版本',
    en: 'Publish a definition; the same content again is answered 200 with the version it has',
  },
  action: 'definition.publish',
  keyed: true,
  body: { shape: BUNDLE },
  answers: { 200: 'PublishAnswer', 201: 'PublishAnswer' },
  problems: ['api/definition-broken'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const { bundle } = shaped<PublishBody>(value, BUNDLE)
    const writing = { kind: 'publish' as const, bundle, ...keyed(c, who, `definitions ${hash}`) }
    return answered(c, await storeOf(c).tell(countyId(c), writing))
  },
}
