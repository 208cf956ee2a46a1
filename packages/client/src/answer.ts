// From an HTTP answer to a value or to a ClientError.
import type { Lang, Problem } from '@yichuang/definition'
import { ClientError } from './error.ts'
import { clientProblem } from './problem.ts'
import type { ProblemDetails } from './wire.ts'

/** The JSON of a good answer. A bad one, or one that is no JSON, is thrown. */
export async function bodyOf<T>(answer: Response, lang: Lang): Promise<T> {
  if (!answer.ok) throw await errorOf(answer, lang)
  try {
    return (await answer.json()) as T
  } catch {
    throw new ClientError(clientProblem('client/unreadable', lang), { status: answer.status })
  }
}

/** The problem details of a refusal (RFC 9457), however incomplete they came. */
export async function errorOf(answer: Response, lang: Lang): Promise<ClientError> {
  const details = await detailsOf(answer)
  if (!details) {
    const code = answer.status >= 500 ? 'client/server-failed' : 'client/unreadable'
    return new ClientError(clientProblem(code, lang), { status: answer.status })
  }
  const whole: Problem = { code: details.type ?? '', at: '', says: details.title ?? '', try: details.detail ?? '' }
  const problems = Array.isArray(details.errors) ? details.errors.filter(isProblem) : []
  return new ClientError(problems[0] ?? whole, {
    status: answer.status,
    problems,
    ...(details.instance === undefined ? {} : { instance: details.instance }),
    ...(details.current === undefined ? {} : { current: details.current }),
    ...(Array.isArray(details.changes) ? { changes: details.changes } : {}),
  })
}

/** An answer of the kit itself, not of a gateway on the way to it. */
export const isDetails = (answer: Response): boolean =>
  (answer.headers.get('content-type') ?? '').includes('application/problem+json')

async function detailsOf(answer: Response): Promise<Partial<ProblemDetails> | undefined> {
  try {
    const body: unknown = await answer.json()
    return typeof body === 'object' && body !== null && 'title' in body ? (body as Partial<ProblemDetails>) : undefined
  } catch {
    return undefined
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'says' in value
