// An API in the test page: answers by method and path, remembers what it was asked, and can fall silent.
import { expect, vi } from 'vitest'
import type { Locator } from 'vitest/browser'

export interface Asked {
  method: string
  path: string
  headers: Headers
  body: unknown
}
/** Answers to the first, second … request of a route; the last one stays. */
class Turn {
  answers: unknown[]
  constructor(answers: unknown[]) {
    this.answers = answers
  }
}
export const inTurn = (...answers: unknown[]): Turn => new Turn(answers)

/** By `GET /items/senior-card`: a JSON value, a Response, `'silence'`, or several of these in turn. */
export type Routes = Record<string, unknown>

export const API = 'https://api.test/v1/sample'

/** Replaces fetch. Routes are `GET /items/senior-card`; what is not listed is 404. */
export function serve(routes: Routes): { asked: Asked[]; keys: (path: string) => (string | null)[]; routes: Routes } {
  const asked: Asked[] = []
  const counts = new Map<string, number>()
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input).replace(API, '')
    const one: Asked = {
      method: init?.method ?? 'GET',
      path,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body,
    }
    asked.push(one)
    const route = `${one.method} ${path}`
    const n = counts.get(route) ?? 0
    counts.set(route, n + 1)
    const given = routes[route]
    const answer = given instanceof Turn ? given.answers[Math.min(n, given.answers.length - 1)] : given
    if (answer === 'silence') throw new TypeError('Failed to fetch')
    if (answer === undefined) return refusal(404, 'api/unknown', '没有找到。')
    if (answer instanceof Response) return answer.clone()
    return Response.json(answer)
  })
  return {
    asked,
    routes,
    keys: (path) => asked.filter((one) => one.path === path).map((one) => one.headers.get('idempotency-key')),
  }
}

export function refusal(status: number, code: string, says: string, more: object = {}): Response {
  const errors = [{ code, at: '', says, try: '请再看看。' }]
  const body = { type: code, title: says, detail: '请再看看。', status, instance: 'r-1', errors, ...more }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

/** An unsigned token that lives this many seconds: the page reads only its times. */
export const jwt = (seconds: number, name = 'token'): string =>
  `${btoa('{}')}.${btoa(JSON.stringify({ iat: 1_000, exp: 1_000 + seconds }))}.${name}`

/** Puts a tag on an empty page. */
export function put<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  inside = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries({ api: API, lang: 'zh-CN', ...attributes }))
    element.setAttribute(name, value)
  element.textContent = inside
  document.body.append(element)
  return element
}

/** The focused element, inside whatever shadow roots it is. */
export function focused(): Element | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

/** Waits for the focus to be there. */
export const focusIsOn = (where: Locator): Promise<void> =>
  expect.poll(() => focused() === where.query() && focused() !== null).toBe(true)
