// What every Cloudflare host shares: one Durable Object per county, one bucket, and a scanner where one is set.
import { httpScanner, noScanner } from '../files/scanner.ts'
import type { FileStore, Host, Scanner, Store } from '../host.ts'

export interface Env {
  COUNTY: DurableObjectNamespace
  FILES: R2Bucket
  /** Address of the scanner of uploaded files; without it they stay unscanned. */
  SCANNER_URL?: string
  /** A secret. */
  SCANNER_TOKEN?: string
}

/** A host over the bindings; what differs between production and the sample is given. */
export function cloudflareHost({ COUNTY, FILES }: Env, own: Pick<Host, 'county' | 'now' | 'fetch'>): Host {
  return {
    ...own,
    // A stub is called by name; the class promises the methods of Store.
    store: (id) => COUNTY.get(COUNTY.idFromName(id)) as unknown as Store,
    files: r2Files(FILES),
    log: (line) => console.error(JSON.stringify(line)),
  }
}

export const r2Files = (bucket: R2Bucket): FileStore => ({
  put: async (key, bytes) => void (await bucket.put(key, bytes)),
  get: async (key) => (await bucket.get(key))?.body,
  delete: (key) => bucket.delete(key),
})

export const scannerOf = ({ SCANNER_URL: url, SCANNER_TOKEN: token }: Env): Scanner =>
  url ? httpScanner({ url, token, fetch: (...asked) => fetch(...asked) }) : noScanner
