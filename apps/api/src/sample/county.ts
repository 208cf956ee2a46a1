// The sample's store: the county's own, with a clock that can be set and the issuer's keys.
import type { County as CountyFiles } from '@yichuang/definition'
import { instantOf } from '@yichuang/flow'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { County } from '../county/county.ts'
import { metaOf, metaOnce, setMeta } from '../county/store/meta.ts'
import type { Papers } from '../county/tend.ts'
import { type Env, r2Files } from '../hosts/bindings.ts'
import type { Outside } from '../outbox/outside.ts'
import { sampleCounty } from './files.ts'
import {
  type Arrival,
  type Arrived,
  arrivalIn,
  arrivals,
  INBOXES,
  inboxTable,
  isGenuine,
  keepArrival,
  newKey,
  OWN_INBOX,
  OWN_KEYS,
} from './inbox.ts'
import { isUse, scanners, type Use } from './scanner.ts'

export class SampleCounty extends County<Env> {
  #offset: number | undefined
  /** The moment at which the clock stands; NaN while it runs. */
  #stands: number | undefined
  #scanner: string | undefined
  readonly #keys = new Map<string, string>()

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.unit(inboxTable())
  }

  protected override files(id: string): Promise<CountyFiles | undefined> {
    return sampleCounty(id)
  }

  protected override papers(): Papers {
    this.#scanner ??= this.unit(metaOf('scanner')) ?? 'none'
    return { store: r2Files(this.env.FILES), scanner: scanners[isUse(this.#scanner) ? this.#scanner : 'none'] }
  }

  /** What waits is looked at as soon as somebody looks. */
  async useScanner(use: Use): Promise<void> {
    this.#scanner = use
    this.unit(setMeta('scanner', use))
    await this.rearm()
  }

  protected override clock(): number {
    this.#offset ??= Number(this.unit(metaOf('clock-offset')) ?? 0)
    this.#stands ??= Number(this.unit(metaOf('clock-stands')) ?? Number.NaN)
    return Number.isNaN(this.#stands) ? Date.now() + this.#offset : this.#stands
  }

  /**
   * The sample's own receiver is this very server: it is asked in process. It alone may be called over http; the keys
   * are made here and never leave.
   */
  protected override outside(): Outside {
    const usual = super.outside()
    const isOwn = (address: string) => address.startsWith(OWN_INBOX)
    return {
      fetch: async (address, options) => {
        if (!isOwn(address)) return usual.fetch(address, options)
        const request = new Request(address, options)
        const status = this.receive(address.slice(OWN_INBOX.length), await arrivalIn(request))
        return new Response(null, { status })
      },
      secret: (name) => (OWN_KEYS.includes(name) ? this.#keyFor(name) : usual.secret(name)),
      mayCall: (address) => isOwn(address) || usual.mayCall(address),
    }
  }

  /** What arrived at the sample's receiver; answers the status for its sender. */
  receive(inbox: string, arrival: Arrival): number {
    const key = OWN_KEYS[INBOXES.indexOf(inbox)]
    if (!key) return 404
    if (!isGenuine(arrival, this.#keyFor(key))) return 401
    this.unit(keepArrival(inbox, arrival, instantOf(this.clock())))
    return 204
  }

  /** The newest first. */
  arrived(): Arrived[] {
    return this.unit(arrivals())
  }

  #keyFor(name: string): string {
    const key = this.#keys.get(name) ?? this.unit(metaOnce(`key ${name}`, newKey))
    this.#keys.set(name, key)
    return key
  }

  now(): number {
    return this.clock()
  }

  /** From here the clock runs on, or here it stands. */
  async setNow(ms: number, stands: boolean): Promise<number> {
    this.#offset = ms - Date.now()
    this.#stands = stands ? ms : Number.NaN
    this.unit(setMeta('clock-offset', String(this.#offset)))
    this.unit(setMeta('clock-stands', String(this.#stands)))
    await this.turned()
    return this.clock()
  }

  /** The issuer's private key: made once, kept over restarts. */
  async issuerKey(): Promise<JWK> {
    const known = this.unit(metaOf('issuer-key'))
    if (known) return JSON.parse(known) as JWK
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const made = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'ES256', use: 'sig' }
    // Another request may have been quicker while this one waited.
    const first = this.unit(metaOf('issuer-key'))
    if (first) return JSON.parse(first) as JWK
    this.unit(setMeta('issuer-key', JSON.stringify(made)))
    return made
  }
}
