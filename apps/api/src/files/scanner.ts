// Scanners: none, and one at an address, which is sent the bytes and answers a verdict.
import type { Scanner, Verdict } from '../host.ts'

/** Of a county that has no scanner: every file stays unscanned. */
export const noScanner: Scanner = { looks: false, scan: async () => 'unscanned' }

export interface HttpScanner {
  url: string
  /** Sent as a bearer token. */
  token?: string | undefined
  fetch: (url: string, options: RequestInit) => Promise<Response>
}

/** A scanner that says nothing for so long is out of order. */
const PATIENCE = 60_000

/**
 * POSTs the bytes to `url` (as `application/octet-stream`, with `x-file-type` and `x-file-sha256`; never the name) and
 * takes `{ "verdict": "clean" | "rejected" }` with status 200 for an answer. Everything else is none: it throws.
 */
export function httpScanner({ url, token, fetch }: HttpScanner): Scanner {
  return {
    looks: true,
    scan: async ({ type, sha256 }, bytes) => {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'content-type': 'application/octet-stream',
          'x-file-type': type,
          'x-file-sha256': sha256,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: (await bytes()) as BodyInit,
      })
      if (answer.status !== 200) throw new Error(`the scanner answered ${answer.status}`)
      return verdictIn(await answer.json())
    },
  }
}

function verdictIn(answer: unknown): Verdict {
  const verdict = (answer as { verdict?: unknown } | null)?.verdict
  if (verdict === 'clean' || verdict === 'rejected') return verdict
  throw new Error('the scanner gave no verdict')
}
