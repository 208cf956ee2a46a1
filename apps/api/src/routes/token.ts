// A token of the county's own in exchange for a portal's assertion (RFC 7523, as JSON: a form could be sent without a preflight).
import type { TokenAnswer, TokenBody } from '@yichuang/client'
import { decodeProtectedHeader } from 'jose'
import { assertedBy } from '../auth/assertion.ts'
import { learnOfKey } from '../auth/kit-token.ts'
import { bodyOf, isRefused } from '../county/answer.ts'
import { readJsonBody } from '../http/body.ts'
import { answered, countyId, storeOf } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop, stop } from '../http/stop.ts'

export const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const TOKEN = { grant_type: 'string', assertion: 'jwt' } as const satisfies Shape

export const exchangeToken: Route = {
  id: 'exchangeToken',
  method: 'post',
  path: '/v1/:county/token',
  title: { zh: '用门户签名的身份断言换取短期令牌', en: "A short token in exchange for a portal's signed assertion" },
  action: 'token.exchange',
  body: { shape: TOKEN },
  answers: { 200: 'TokenAnswer' },
  problems: [
    'api/assertion-invalid',
    'api/assertion-claim',
    'api/assertion-expired',
    'api/assertion-used',
    'api/too-many-tokens',
    'api/issuer-unreachable',
  ],
  async handle(c) {
    const { grant_type, assertion } = shaped<TokenBody>((await readJsonBody(c)).value, TOKEN)
    if (grant_type !== GRANT) {
      throw new Stop([{ code: 'api/wrong-body', at: '/grant_type', params: { field: '/grant_type', wanted: GRANT } }])
    }
    const host = c.get('host')
    const id = countyId(c)
    const asserted = await assertedBy(assertion, { county: c.get('county'), host, now: await host.now(id) })
    const answer = await storeOf(c).tell(id, { kind: 'exchange', asserted })
    if (!isRefused(answer)) {
      const { access_token } = bodyOf<TokenAnswer>(answer)
      learnOfKey(id, host, decodeProtectedHeader(access_token).kid ?? '')
    } else if (answer.troubles[0]?.code === 'api/too-many-tokens') {
      throw stop('api/too-many-tokens', undefined, { 'retry-after': '60' })
    }
    return answered(c, answer)
  },
}
