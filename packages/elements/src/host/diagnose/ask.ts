// One question of the diagnosis to the API: the answer as far as it can be read, and whether the page's own policy forbade it.
import type { Inquiry } from './inquiry.ts'

export interface Answered {
  status: number
  type: string
  /** Of the answer's words. */
  lang: string
  body: unknown
}
export type Outcome = Answered | 'forbidden' | 'silent'

/** Longer than any answer takes: who waits for this looks at a console. */
const PATIENCE = 10_000

export async function ask(inquiry: Inquiry, url: string, headers: Record<string, string> = {}): Promise<Outcome> {
  const guard = guarding(url)
  try {
    const answer = await patiently((signal) =>
      fetch(url, { headers: { 'accept-language': inquiry.known.lang, ...headers }, cache: 'no-store', signal }),
    )
    const body: unknown = await answer.json().catch(() => undefined)
    const { status } = answer
    const said = (name: string) => answer.headers.get(name) ?? ''
    return { status, type: said('content-type').split(';')[0] ?? '', lang: said('content-language'), body }
  } catch {
    return (await guard.hit()) ? 'forbidden' : 'silent'
  } finally {
    guard.end()
  }
}

/** Whether anything answers there, readable or not. */
export async function anybody(url: string): Promise<boolean> {
  try {
    await patiently((signal) => fetch(url, { mode: 'no-cors', cache: 'no-store', signal }))
    return true
  } catch {
    return false
  }
}

async function patiently<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  try {
    return await send(stop.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Hears whether a Content-Security-Policy of the page stands between it and an address. */
function guarding(url: string): { hit: () => Promise<boolean>; end: () => void } {
  const { origin } = new URL(url)
  let heard = false
  const listen = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent) => {
    heard ||= effectiveDirective === 'connect-src' && disposition === 'enforce' && blockedURI.startsWith(origin)
  }
  document.addEventListener('securitypolicyviolation', listen)
  return {
    // The report comes in a task of its own, after the refusal.
    hit: async () => {
      for (let tries = 0; tries < 10 && !heard; tries++) await new Promise((done) => setTimeout(done, 20))
      return heard
    },
    end: () => document.removeEventListener('securitypolicyviolation', listen),
  }
}
