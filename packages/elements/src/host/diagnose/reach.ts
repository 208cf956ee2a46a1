// Whether the API can be asked from this page, and if not, what stands between them.
import { endsWithCounty } from './address.ts'
import { type Answered, anybody, ask } from './ask.ts'
import type { Inquiry } from './inquiry.ts'
import { problemsIn } from './problems-in.ts'

/** One line of the catalogue, as far as a diagnosis reads it. */
export interface Listed {
  id: string
  status: string
}

/** The catalogue: public, so that nobody need be signed in. Undefined when it cannot be read. */
export async function reach(inquiry: Inquiry, api: URL): Promise<Listed[] | undefined> {
  const { known, facts } = inquiry
  const items = `${api.href}/items`
  const answer = await ask(inquiry, items)
  if (answer === 'forbidden') {
    inquiry.find('csp-connect', 'Content-Security-Policy connect-src', { api: api.origin })
    return undefined
  }
  if (answer === 'silent') {
    await silent(inquiry, api)
    return undefined
  }
  facts['status'] = answer.status
  if (answer.status !== 200 || !Array.isArray(answer.body)) {
    refused(inquiry, api, answer)
    return undefined
  }
  if (answer.lang && answer.lang !== known.lang)
    inquiry.find('language-not-offered', 'county.json languages', { wanted: known.lang, given: answer.lang })
  // What needs a token asks leave first; gateways are known to answer that themselves.
  if (api.origin !== self.origin && (await ask(inquiry, items, { authorization: 'Bearer diagnose' })) === 'silent')
    inquiry.find('preflight', 'OPTIONS', { api: api.origin })
  return answer.body as Listed[]
}

async function silent(inquiry: Inquiry, api: URL): Promise<void> {
  const values = { api: api.origin, page: self.origin }
  if (!(await anybody(`${api.href}/items`))) {
    const allowed = await localNetwork()
    if (allowed) inquiry.facts['localNetworkAccess'] = allowed
    inquiry.find(endsWithCounty(api) ? 'unreachable' : 'api-path', 'api', values)
  } else if (self.origin === 'null') inquiry.find('origin-null', 'page')
  else inquiry.find('origin-not-listed', 'county.json origins', values)
}

function refused(inquiry: Inquiry, api: URL, { status, type, body }: Answered): void {
  const problems = problemsIn(body)
  const county = decodeURI(api.pathname.split('/').pop() ?? '')
  if (!endsWithCounty(api)) inquiry.find('api-path', 'api', { api: api.origin })
  else if (problems.some(({ code }) => code === 'api/unknown-county')) inquiry.find('unknown-county', 'api', { county })
  else if (problems.length === 0) inquiry.find('not-the-api', 'api', { status, type: type || '?' })
  else for (const one of problems) inquiry.pass(one, 'api')
}

/** Whether this page may call private addresses, where the browser asks. */
const localNetwork = (): Promise<string | undefined> =>
  navigator.permissions?.query({ name: 'local-network-access' as PermissionName }).then(
    ({ state }) => state,
    () => undefined,
  ) ?? Promise.resolve(undefined)
