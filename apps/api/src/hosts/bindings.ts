// What every Cloudflare host shares: one Durable Object per county, one bucket.
import type { Host, Store } from '../host.ts'

export interface Env {
  COUNTY: DurableObjectNamespace
  FILES: R2Bucket
}

/** A host over the bindings; what differs between production and the sample is given. */
export function cloudflareHost({ COUNTY, FILES }: Env, own: Pick<Host, 'county' | 'now' | 'fetch'>): Host {
  return {
    ...own,
    // A stub is called by name; the class promises the methods of Store.
    store: (id) => COUNTY.get(COUNTY.idFromName(id)) as unknown as Store,
    files: {
      put: async (key, bytes) => void (await FILES.put(key, bytes)),
      get: async (key) => (await FILES.get(key))?.body,
      delete: (key) => FILES.delete(key),
    },
    log: (line) => console.error(JSON.stringify(line)),
  }
}
