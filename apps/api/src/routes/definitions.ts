// Definitions: check a bundle, publish it.
import type { PublishBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'

const BODY: Shape = { bundle: 'object' }

export async function checkBundle(c: C): Promise<Response> {
  const who = await whoIs(c)
  const { bundle } = shaped<PublishBody>((await readJsonBody(c)).value, BODY)
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'check', who, bundle, lang: c.get('lang') }))
}

export async function publishBundle(c: C): Promise<Response> {
  const who = await whoIs(c)
  keyOf(c)
  const { value, hash } = await readJsonBody(c)
  const { bundle } = shaped<PublishBody>(value, BODY)
  const answer = await storeOf(c).tell(countyId(c), {
    kind: 'publish',
    bundle,
    ...keyed(c, who, `definitions ${hash}`),
  })
  return answered(c, answer)
}
