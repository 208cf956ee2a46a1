// The `api` attribute: whether it is there, an address, and one that this page may call.
import type { Inquiry } from './inquiry.ts'

/** The address with the county, without a slash at its end; undefined when nothing can be asked. */
export function addressOf(inquiry: Inquiry): URL | undefined {
  const written = inquiry.known.api.trim()
  if (!written) return void inquiry.find('api-missing', 'api')
  const url = urlOf(written)
  if (!url) return void inquiry.find('api-not-url', 'api', { api: written })
  inquiry.facts['api'] = url.href
  if (location.protocol === 'https:' && url.protocol === 'http:' && !isLoopback(url)) {
    return void inquiry.find('mixed-content', 'api', { api: url.origin })
  }
  return url
}

/** `api.example.gov.cn/v1/x` would be taken for a path below this page: a host without its scheme. */
function urlOf(written: string): URL | undefined {
  if (!/^(https?:)?\/\/|^\.{0,2}\//i.test(written)) return undefined
  try {
    const { origin, pathname } = new URL(written, document.baseURI)
    // Without what does not belong there: a name and password, a query.
    return new URL(pathname.replace(/\/+$/, ''), origin)
  } catch {
    return undefined
  }
}

/** Browsers take these for safe. */
const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

/** The API's address ends with the county. */
export const endsWithCounty = ({ pathname }: URL): boolean => /\/v1\/[^/]+$/.test(pathname)
