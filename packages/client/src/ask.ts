// One question to the server: the token, the key, and trying again until it is answered.
import type { Lang } from '@yichuang/definition'
import { isDetails } from './answer.ts'
import type { Attempt } from './attempt.ts'
import { ClientError } from './error.ts'
import { clientProblem } from './problem.ts'
import { backoff, wait } from './wait.ts'

export interface Asking {
  /** A token; with `fresh` one that the server has not seen fail. */
  token?: (ask: { fresh: boolean }) => Promise<string>
  lang: Lang
  /** Waits between tries; the tests hand in one that does not. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>
}

export interface Question {
  /** Public questions carry no token. */
  signed: boolean
  /** Present on every write; without it the question may be asked again freely. */
  attempt?: Attempt | undefined
  signal?: AbortSignal | undefined
  /** Sends it once. Rejects when no answer came. `alive`: bytes have moved, so it is worth waiting on. */
  send: (headers: Record<string, string>, signal: AbortSignal, alive: () => void) => Promise<Response>
}

/** A read gives up and says so; a write goes on, because only an answer tells whether it was done. */
const READ_TRIES = 3
/** A try in which nothing moved for this long counts as unanswered. */
const PATIENCE = 60_000
const GATEWAY = new Set([502, 503, 504])

/** Asks until there is an answer, and gives that answer, good or bad. */
export async function ask(by: Asking, question: Question): Promise<Response> {
  const { attempt } = question
  const signal = attempt?.signal ?? question.signal
  let renewed = false
  let fresh = false
  for (let tries = 1; ; tries++) {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': by.lang }
    if (attempt) headers['idempotency-key'] = attempt.key
    if (question.signed && by.token) headers['authorization'] = `Bearer ${await by.token({ fresh })}`
    fresh = false
    const answer = await once(question, headers, signal)
    if (answer?.status === 401 && question.signed && by.token && !renewed) {
      renewed = true
      fresh = true
      tries--
      continue
    }
    if (answer && (!GATEWAY.has(answer.status) || isDetails(answer))) return answer
    if (signal?.aborted || (!attempt && tries >= READ_TRIES)) {
      throw new ClientError(clientProblem(attempt ? 'client/unanswered' : 'client/offline', by.lang))
    }
    const nap = new AbortController()
    const wake = () => nap.abort()
    signal?.addEventListener('abort', wake)
    attempt?.onRetry?.(tries, wake)
    await (by.wait ?? wait)(backoff(tries, answer?.headers.get('retry-after')), nap.signal)
    signal?.removeEventListener('abort', wake)
    if (signal?.aborted) throw new ClientError(clientProblem(attempt ? 'client/unanswered' : 'client/offline', by.lang))
  }
}

async function once(
  question: Question,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Response | undefined> {
  const one = new AbortController()
  const stop = () => one.abort()
  let timer = setTimeout(stop, PATIENCE)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(stop, PATIENCE)
  }
  signal?.addEventListener('abort', stop)
  try {
    return await question.send(headers, one.signal, alive)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
