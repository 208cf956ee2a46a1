// The API inside the page of a story: answers by method and path, in the language that is asked for.
import type { ProblemDetails } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'

export const API = 'https://api.story.test/v1/sample'

export interface Asked {
  lang: Lang
  signal: AbortSignal | null | undefined
}
/** By `GET /items/senior-card`. An answer is JSON or a Response; a rejection is a network that is down. */
export type Routes = Record<string, (asked: Asked) => unknown>

/** For a story's `beforeEach`: serves these routes and gives the way back. */
export const serve = (routes: Routes) => () => replace(routes)

/** Serves nothing. */
export const quiet = () => replace({})

/** No answer, ever: what is shown while loading. */
export const never = ({ signal }: Asked): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new TypeError('aborted'))))

/** No network. */
export const offline = (): never => {
  throw new TypeError('Failed to fetch')
}

/** Problem details as a response. */
export const problem = (details: Partial<ProblemDetails> & { status: number }): Response =>
  new Response(JSON.stringify(details), {
    status: details.status,
    headers: { 'content-type': 'application/problem+json' },
  })

/** A picture for every stored file: the story's data is words, so its photo is one grey dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgwCC6u1MxAAAAABJRU5ErkJggg=='
const photo = () =>
  new Response(
    Uint8Array.from(atob(DOT), (letter) => letter.charCodeAt(0)),
    {
      headers: { 'content-type': 'image/png' },
    },
  )

function replace(routes: Routes): () => void {
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith(API)) return real(input, init)
    const path = url.slice(API.length)
    if (path.startsWith('/files/')) return photo()
    const lang = new Headers(init?.headers).get('accept-language')?.startsWith('en') ? 'en' : 'zh-CN'
    const route = routes[`${init?.method ?? 'GET'} ${path}`]
    if (!route) return problem({ status: 404 })
    const answer = await route({ lang, signal: init?.signal })
    return answer instanceof Response ? answer : Response.json(answer)
  }
  return () => {
    globalThis.fetch = real
  }
}
