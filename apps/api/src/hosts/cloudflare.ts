// Production on Cloudflare Workers: the system clock, R2 for files, each county's files in the same bucket.
import { env } from 'cloudflare:workers'
import type { County as CountyFiles } from '@yichuang/definition'
import { createApp } from '../app.ts'
import { County as CountyStore } from '../county/county.ts'
import type { Papers } from '../county/tend.ts'
import { cloudflareHost, type Env, r2Files, scannerOf } from './bindings.ts'
import { countyFiles } from './county-files.ts'

const files = countyFiles(() => (env as unknown as Env).FILES)

export class County extends CountyStore<Env> {
  protected override files(id: string): Promise<CountyFiles | undefined> {
    return files(id)
  }
  protected override papers(): Papers {
    return { store: r2Files(this.env.FILES), scanner: scannerOf(this.env) }
  }
}

export default createApp(
  cloudflareHost(env as unknown as Env, {
    county: files,
    now: async () => Date.now(),
    fetch: (url, options) => fetch(url, options),
  }),
)
