// One request about a file, sent until it is answered; a body's bytes tell how far they have come.
import type { Lang } from '@yichuang/definition'
import { bodyOf } from './answer.ts'
import { type Asking, ask } from './ask.ts'
import type { Attempt } from './attempt.ts'
import { sendBytes } from './send-bytes.ts'

/** A name that is longer says no more. */
const LONGEST_NAME = 100

export interface Carrier {
  base: string
  by: Asking
  lang: Lang
  /** Used instead of XMLHttpRequest, and then tells no progress within a chunk. */
  fetch?: typeof fetch | undefined
}

interface Sending {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  attempt: Attempt
  headers?: Record<string, string>
  body?: Blob | string
  progress?: (part: number) => void
}

/** One request, again and again until it is answered: all of these may be repeated. */
export async function sent<T>(
  carrier: Carrier,
  { method, path, attempt, headers: more = {}, body, progress }: Sending,
): Promise<T> {
  const { base, by, lang, fetch: own } = carrier
  const answer = await ask(by, {
    signed: true,
    attempt,
    send: (given, signal, alive) => {
      const headers = { ...given, ...more }
      if (own || !(body instanceof Blob))
        return (own ?? fetch)(base + path, { method, headers, signal, ...(body === undefined ? {} : { body }) })
      const heard = (part: number) => {
        alive()
        progress?.(part)
      }
      return sendBytes({ method, url: base + path, headers, body, signal, progress: heard })
    },
  })
  return bodyOf<T>(answer, lang)
}

/** Its end tells the kind, so that stays. */
export const nameOf = ({ name }: File): string => Array.from(name).slice(-LONGEST_NAME).join('')
