// Problem details (RFC 9457) from troubles.
import type { CaseChange, ProblemDetails } from '@yichuang/client'
import { type Lang, type Problem, say, statusOf, type Trouble } from '@yichuang/definition'

export interface ProblemContext {
  lang: Lang
  /** Correlation id, the same in the log. */
  instance: string
  current?: { seq: number }
  changes?: CaseChange[]
  headers?: Record<string, string>
}

/** Answers the first trouble's status and sentence, and lists all of them. */
export function problem(troubles: Trouble[], { lang, instance, current, changes, headers }: ProblemContext): Response {
  const first = troubles[0] ?? { code: 'api/failed', at: '' }
  const errors = (troubles.length ? troubles : [first]).slice(0, MOST).map((trouble) => short(say(trouble, lang)))
  const status = statusOf(first.code)
  const body: ProblemDetails = {
    type: first.code,
    title: errors[0]?.says ?? '',
    status,
    detail: errors[0]?.try ?? '',
    instance,
    errors,
    ...(current ? { current } : {}),
    ...(changes ? { changes } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': lang },
  })
}

/** More than this nobody reads, and a small request is not to bring about a huge answer. */
const MOST = 100
const LONG = 1000

/** What a caller sent may stand in a sentence, but not by the page. */
const short = ({ code, at, says, try: way }: Problem): Problem => ({
  code,
  at: cut(at),
  says: cut(says),
  try: cut(way),
})

const cut = (text: string) => (text.length > LONG ? `${text.slice(0, LONG).toWellFormed()}…` : text)
