// Problem details (RFC 9457) from troubles.
import type { ProblemDetails } from '@yichuang/client'
import { type Lang, say, statusOf, type Trouble } from '@yichuang/definition'

export interface ProblemContext {
  lang: Lang
  /** Correlation id, the same in the log. */
  instance: string
  current?: { seq: number }
  headers?: Record<string, string>
}

/** Answers the first trouble's status and sentence, and lists all of them. */
export function problem(troubles: Trouble[], { lang, instance, current, headers }: ProblemContext): Response {
  const first = troubles[0] ?? { code: 'api/failed', at: '' }
  const errors = (troubles.length ? troubles : [first]).map((trouble) => say(trouble, lang))
  const status = statusOf(first.code)
  const body: ProblemDetails = {
    type: first.code,
    title: errors[0]?.says ?? '',
    status,
    detail: errors[0]?.try ?? '',
    instance,
    errors,
    ...(current ? { current } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': lang },
  })
}
