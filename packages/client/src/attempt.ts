// An attempt: one intent of a person to change something, sent under one key however often it takes.

/** One key for one intent. Hand the same attempt in again and the server does the thing once. */
export interface Attempt {
  /** Goes out as `Idempotency-Key`. */
  readonly key: string
  /** Aborting ends the retries with `client/unanswered`; the key stays good for a later call. */
  signal?: AbortSignal
  /** Told before each further try, 1 for the first retry; `now` ends the wait before it. */
  onRetry?: (times: number, now: () => void) => void
}

/** A fresh attempt. Make it when the person decides, not when the request is sent. */
export function newAttempt(also: Omit<Attempt, 'key'> = {}): Attempt {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return { ...also, key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}

/**
 * Remembers the key of an intent that got no answer: the same content gets the same key again, other content a new one.
 * `const a = intents.of(body); await client.submit(body, a); intents.answered()`.
 */
export class Intents {
  #open: { content: string; key: string } | undefined

  of(content: unknown, also: Omit<Attempt, 'key'> = {}): Attempt {
    const text = JSON.stringify(content)
    if (this.#open?.content === text) return { ...also, key: this.#open.key }
    const attempt = newAttempt(also)
    this.#open = { content: text, key: attempt.key }
    return attempt
  }

  /** The server has spoken, yes or no: the next intent is a new one. */
  answered(): void {
    this.#open = undefined
  }
}
