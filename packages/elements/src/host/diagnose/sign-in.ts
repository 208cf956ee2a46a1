// How the page answers when it is asked who is signed in, and what the API says to its answer.
import type { DiagnoseOptions, TokenSource } from '../../page.ts'
import { ask } from './ask.ts'
import type { Inquiry } from './inquiry.ts'
import { problemsIn } from './problems-in.ts'

/** How an asking that brought no token ended. */
const ENDED = {
  'no-handler': 'no-listener',
  late: 'answer-late',
  rejected: 'answer-rejected',
  unusable: 'answer-unusable',
  waiting: 'answer-pending',
} as const

export async function signIn(inquiry: Inquiry, api: URL, options: DiagnoseOptions): Promise<void> {
  const { tokens } = inquiry.known
  if (!tokens) return
  const { token } = inquiry.tag as { token?: TokenSource }
  // To ask the page may open a dialog before somebody who only reads: not without being told to.
  if (options.signIn || typeof token === 'string') await tokens.get({ fresh: false }).catch(() => {})
  const { asked, kind, trouble, held } = tokens
  inquiry.facts['signIn'] = asked
  if (kind && (asked === 'given' || asked === 'refused')) inquiry.facts['answer'] = kind
  if (asked === 'refused') for (const one of trouble?.problems ?? []) inquiry.pass(one, 'assertion')
  else if (asked !== 'never' && asked !== 'given') inquiry.find(ENDED[asked], 'service-token')
  if (asked === 'given' && held) await shown(inquiry, api, held)
}

/** Shows the token to the API, and keeps nothing of its answer but whether it is taken, and for whose. */
async function shown(inquiry: Inquiry, api: URL, token: string): Promise<void> {
  const claims = claimsOf(token)
  const direct = inquiry.known.tokens?.kind === 'token'
  const iss = text(claims?.['iss'])
  const aud = text(claims?.['aud'])
  if (direct) Object.assign(inquiry.facts, { iss, aud })
  const answer = await ask(inquiry, `${api.href}/me`, { authorization: `Bearer ${token}` })
  if (typeof answer === 'string') return
  const wanted = inquiry.kind.startsWith('staff') ? 'staff' : 'resident'
  const { kind } = (answer.body ?? {}) as { kind?: string }
  if (answer.status === 200) {
    if (kind !== wanted) inquiry.find('wrong-kind', 'service-token', { kind: String(kind), wanted })
    return
  }
  for (const one of problemsIn(answer.body)) {
    if (one.code === 'api/token-invalid') {
      const seconds = early(inquiry, claims?.['iat'])
      if (seconds > 0) inquiry.find('token-early', 'service-token', { seconds })
      else inquiry.find('token-refused', 'county.json issuers', { iss, aud })
    } else if (one.code === 'api/token-expired') inquiry.find('token-expired', 'service-token')
    else if (one.code === 'api/unknown-county')
      inquiry.find('token-other-county', 'service-token', { county: text(claims?.['county']) })
    else inquiry.pass(one, 'service-token')
  }
}

/** Seconds by which a token was issued after now, by the API's clock; the API allows five. */
function early({ facts }: Inquiry, iat: unknown): number {
  const now = Date.now() / 1000 + Number(facts['clockAheadSeconds'] ?? 0)
  return typeof iat === 'number' && iat - now > 5 ? Math.round(iat - now) : 0
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    const body = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(body.replace(/-/g, '+').replace(/_/g, '/')))
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Issuer, audience and county are the portal's and not the person's. */
const text = (claim: unknown): string =>
  claim === undefined ? '-' : (typeof claim === 'string' ? claim : JSON.stringify(claim)).slice(0, 200)
