// One write at a time: its key, its retries, and how they are told to the reader.
import { type Attempt, ClientError, Intents } from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import { focusOn } from '../host/focus.ts'
import type { Session } from '../host/session.ts'
import { sorted } from './trouble.ts'

export class Sending implements ReactiveController {
  busy = false
  problems: Problem[] = []
  #host: ReactiveElement
  #session: Session
  #intents = new Intents()
  #times = 0
  #stop: AbortController | undefined
  /** Ends the wait before the next try. */
  #now: (() => void) | undefined

  constructor(host: ReactiveElement, session: Session) {
    this.#host = host
    this.#session = session
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#stop?.abort()
  }

  /**
   * Sends `content` by `write`. The same content that got no answer before goes out under the same key.
   * Resolves with the answer, or with the error (also kept in `problems`) when there was none or it was no. A `write`
   * that has thought better of it answers undefined: nothing was sent.
   */
  async send<T>(
    content: unknown,
    write: (attempt: Attempt) => Promise<T | undefined>,
  ): Promise<{ value: T } | { error: ClientError | undefined }> {
    const stop = new AbortController()
    this.#stop = stop
    this.busy = true
    this.problems = []
    this.#times = 0
    this.#host.requestUpdate()
    const onRetry = (times: number, now: () => void) => {
      this.#times = times
      this.#now = now
      this.#host.requestUpdate()
    }
    try {
      const value = await write(this.#intents.of(content, { signal: stop.signal, onRetry }))
      if (value === undefined) return { error: undefined }
      this.#intents.answered()
      return { value }
    } catch (caught) {
      const error = caught instanceof ClientError ? caught : undefined
      // After a 5xx or silence nobody knows whether it was done: the key stays.
      if (error && error.status >= 400 && error.status < 500) this.#intents.answered()
      this.problems = this.#session.problemsOf(caught)
      return { error }
    } finally {
      this.busy = false
      this.#stop = undefined
      this.#host.requestUpdate()
      // What a form says beside its fields it leads to itself.
      if (sorted(this.problems).whole.length > 0) void focusOn(this.#host, '[data-trouble]')
    }
  }

  clear(): void {
    this.problems = []
    this.#host.requestUpdate()
  }

  /** "正在提交…", and, without an answer, that it goes on under the same key. Drawn always, so that it is read out when it speaks. */
  status(): TemplateResult {
    const { sending } = this.#session.words
    const again = this.#times > 0
    return html`<div role="status" part="sending" tabindex="-1">
      ${
        this.busy
          ? html`<div class="box busy">
              <p>${again ? sending.again(this.#times) : sending.busy}</p>
              ${
                again
                  ? html`<div class="row">
                      <button type="button" @click=${() => this.#now?.()}>${sending.now}</button>
                      <button type="button" @click=${() => this.#stop?.abort()}>${sending.stop}</button>
                    </div>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`
  }
}
