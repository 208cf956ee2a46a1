// Whether the service moves on while its form is open, and what its reader wants then.
import type { ItemView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import type { UploadedFile } from '@yichuang/forms'
import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import { focusOn } from '../host/focus.ts'
import type { Session } from '../host/session.ts'
import type { Lost } from './carry-over.ts'

export interface MovingOnWith {
  session: Session
  /** The service in the version whose form is open; undefined when none is. */
  open: () => ItemView | undefined
  /** What may have arrived already must go out again as it was: another version would make another case of it. */
  sent: () => boolean
  typed: () => Json
  files: () => Record<string, UploadedFile>
  /** Opens the newer form with the answers that it has a place for. */
  renew: (newer: ItemView, value: Json) => void
}

/** Milliseconds to find out: sending waits no longer. */
const PATIENCE = 5_000

export class MovingOn implements ReactiveController {
  #host: ReactiveElement
  #with: MovingOnWith
  /** The service as it is now; its reader has not said what he wants. */
  #newer: ItemView | undefined
  /** The version that he would rather not have. */
  #declined = 0
  /** What the form that is open now has no place for. */
  #lost: Lost[] | undefined
  /** Fetched when it happens, which is rare. */
  #told: typeof import('./moved-on.ts') | undefined

  constructor(host: ReactiveElement, given: MovingOnWith) {
    this.#host = host
    this.#with = given
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#back)
  }
  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#back)
  }

  /** Whether there is a version that the reader has yet to decide about. When nobody can tell, what was begun goes its way. */
  async found(): Promise<boolean> {
    const { session, open, sent } = this.#with
    const item = open()
    if (!item || sent()) return false
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), PATIENCE)
    try {
      const newest = await session.client.item(item.id, { signal: stop.signal })
      if (open() !== item || [item.version, this.#declined].includes(newest.version)) return false
      this.#told ??= await import('./moved-on.ts')
      this.#newer = newest
      this.#host.requestUpdate()
      return true
    } catch {
      return false
    } finally {
      clearTimeout(timer)
    }
  }

  /** Leads the reader to what he is told. */
  lead(): Promise<void> {
    return focusOn(this.#host, '[data-moved]')
  }

  /** What there is to decide, or what the new form has no place for. */
  box(): TemplateResult | typeof nothing {
    const { session, files } = this.#with
    const { lang } = session
    if (!this.#told) return nothing
    if (this.#newer) return this.#told.movedOn(this.#newer, { lang, renew: this.#renew, stay: this.#stay })
    return this.#lost ? this.#told.renewed(this.#lost, lang, files()) : nothing
  }

  /** It is sent, or another service is shown. */
  reset(): void {
    this.#newer = undefined
    this.#lost = undefined
    this.#declined = 0
  }

  #back = (): void => {
    if (!document.hidden) void this.found()
  }

  #renew = (): void => {
    const { open, typed, renew } = this.#with
    const item = open()
    const newer = this.#newer
    if (!item || !newer || !this.#told) return
    const { value, lost } = this.#told.carryOver(item.form, newer.form, typed())
    this.#newer = undefined
    this.#lost = [...(this.#lost ?? []), ...lost]
    renew(newer, value)
    void this.lead()
  }

  #stay = (): void => {
    this.#declined = this.#newer?.version ?? 0
    this.#newer = undefined
    this.#host.requestUpdate()
    void focusOn(this.#host, '#form-title')
  }
}
