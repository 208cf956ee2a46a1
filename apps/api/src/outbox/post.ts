// One attempt to hand a signed message to a receiver.
import type { Receiver } from '@yichuang/definition'
import type { Failure, Outside } from './outside.ts'
import { isSecret, signedHeaders } from './sign.ts'

/** Seconds. A receiver that needs longer answers first and works afterwards. */
const PATIENCE = 10

/** Undefined when it arrived; every failure is a value. */
export async function post(
  outside: Outside,
  { url, keys }: Receiver,
  { id, body }: { id: string; body: string },
): Promise<Failure | undefined> {
  if (!outside.mayCall(url)) return { code: 'outbox/address-refused' }
  const secrets: string[] = []
  for (const name of keys) {
    const secret = outside.secret(name)
    if (!isSecret(secret)) return { code: 'outbox/key-missing', params: { name } }
    secrets.push(secret)
  }
  // Not AbortSignal.timeout: its timer would keep a Durable Object awake long after the answer.
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE * 1000)
  try {
    const answer = await outside.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'yichuang-outbox',
        ...signedHeaders({ id, body, at: new Date() }, secrets),
      },
      body,
      // A redirect could lead where the address itself may not.
      redirect: 'manual',
      signal: patience.signal,
    })
    await answer.body?.cancel()
    return failureOf(answer)
  } catch {
    const slow = patience.signal.aborted
    return slow ? { code: 'outbox/too-slow', params: { seconds: PATIENCE } } : { code: 'outbox/unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

function failureOf({ ok, status }: Response): Failure | undefined {
  if (ok) return undefined
  if (status >= 300 && status < 400) return { code: 'outbox/redirected' }
  // 410: the receiver says that it wants no more of these.
  return { code: 'outbox/answered', params: { status }, ...(status === 410 ? { final: true } : {}) }
}
