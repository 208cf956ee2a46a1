// A server in the test: answers in order, remembers what it was asked.

export interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
}
/** `'silence'` is a request that got no answer; a function answers by what it was asked. */
export type Answer = 'silence' | Response | ((asked: Asked) => Response)

/** A fetch that gives these answers in turn, the last one for ever. */
export function server(...answers: Answer[]): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = []
  return {
    asked,
    fetch: async (input, init) => {
      const one: Asked = {
        method: init?.method ?? 'GET',
        url: String(input),
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body,
      }
      const answer = answers[Math.min(asked.length, answers.length - 1)]
      asked.push(one)
      if (answer === undefined || answer === 'silence') throw new TypeError('Failed to fetch')
      return typeof answer === 'function' ? answer(one) : answer.clone()
    },
  }
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } })

/** A refusal as the API gives it. */
export const refusal = (status: number, code: string, says = '不行', more: object = {}): Response =>
  json(
    {
      type: code,
      title: says,
      detail: '请再看看',
      status,
      instance: 'r-1',
      errors: [{ code, at: '/event', says, try: '请再看看' }],
      ...more,
    },
    status,
    { 'content-type': 'application/problem+json' },
  )
