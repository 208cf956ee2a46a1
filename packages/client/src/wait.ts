// How long to wait before trying again, and the waiting itself.

/** Milliseconds before try `n` (1 = first retry): doubling from half a second to 10 s, spread by a fifth so that a crowd does not return at once. */
export function backoff(n: number, retryAfter?: string | null): number {
  const asked = Number(retryAfter)
  if (asked > 0) return Math.min(asked, 60) * 1000
  const step = Math.min(500 * 2 ** Math.min(n - 1, 10), 10_000)
  return Math.round(step * (0.9 + Math.random() * 0.2))
}

/** Resolves after `ms`, sooner when the browser is back on line or `signal` aborts. Never rejects. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const page = typeof window === 'undefined' ? undefined : window
    const done = () => {
      clearTimeout(timer)
      page?.removeEventListener('online', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    page?.addEventListener('online', done)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
