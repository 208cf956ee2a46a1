// The sample county: the production app with the sample's issuer, settable clock and fictional people beside it.
import { env } from 'cloudflare:workers'
import { createApp } from '../app.ts'
import { fromOrigins } from '../http/protect.ts'
import { SampleCounty } from '../sample/county.ts'
import { sample, sampleCounty } from '../sample/files.ts'
import { jwks } from '../sample/issuer.ts'
import { sampleRoutes } from '../sample/routes.ts'
import { sampleStore } from '../sample/store.ts'
import { type Env as Bindings, cloudflareHost } from './bindings.ts'

const bindings = env as unknown as Bindings
const store = () => sampleStore(bindings)

export class County extends SampleCounty {}

export default createApp(
  cloudflareHost(bindings, {
    county: sampleCounty,
    now: () => store().now(),
    // The sample's issuer is this very server: its keys are answered in process.
    fetch: async (url, options) => (url === sample.county.issuers[0]?.jwks ? jwks(store()) : fetch(url, options)),
  }),
  { routes: sampleRoutes(store), before: [['/sample/*', fromOrigins(sampleCounty, 'sample')]] },
)
