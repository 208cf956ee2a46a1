// Receives webhooks of Yichuang in Node, with nothing but Node: verifies the signature, drops doubles, answers at once.
import { createHmac, timingSafeEqual } from 'node:crypto'

const FIVE_MINUTES = 300

/**
 * The message, or undefined when it is not genuine. `secrets`: the keys agreed with the county (`whsec_…`); during a change
 * of keys it signs with both, so one that you know is enough. `body` is the text exactly as it came, before any parsing.
 */
export function verified({ headers, body, secrets, now = Date.now() / 1000 }) {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  if (!id || !(Math.abs(now - Number(timestamp)) <= FIVE_MINUTES)) return undefined
  const signatures = (headers['webhook-signature'] ?? '').split(' ').filter((one) => one.startsWith('v1,'))
  const genuine = secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
    return signatures.some((one) => {
      const given = Buffer.from(one.slice(3), 'base64')
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    })
  })
  return genuine ? JSON.parse(body) : undefined
}

/**
 * A handler for `node:http`. `seen` remembers ids for some days and answers whether it had this one (a database does this
 * well); `take` does the work, after the answer.
 */
export function receiver({ secrets, seen, take }) {
  return async (request, response) => {
    const parts = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString('utf8')
    const message = verified({ headers: request.headers, body, secrets })
    if (!message) return response.writeHead(401).end()
    const double = await seen(request.headers['webhook-id'])
    response.writeHead(204).end()
    if (!double) take(message)
  }
}
