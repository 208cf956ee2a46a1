// One write at a time: its key, its retries, and how they are told to the reader.
import { type Attempt, ClientError, Intents } from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'

export class Sending implements ReactiveController {
  busy = false
  problems: Problem[] = []
  #host: ReactiveControllerHost
  #session: Session
  #intents = new Intents()
  #times = 0
  #stop: AbortController | undefined

  constructor(host: ReactiveControllerHost, session: Session) {
    this.#host = host
    this.#session = session
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#stop?.abort()
  }

  /**
   * Sends `content` by `write`. The same content that got no answer before goes out under the same key.
   * Resolves with the answer, or with the error (also kept in `problems`) when there was none or it was no.
   */
  async send<T>(
    content: unknown,
    write: (attempt: Attempt) => Promise<T>,
  ): Promise<{ value: T } | { error: ClientError | undefined }> {
    const stop = new AbortController()
    this.#stop = stop
    this.busy = true
    this.problems = []
    this.#times = 0
    this.#host.requestUpdate()
    const onRetry = (times: number) => {
      this.#times = times
      this.#host.requestUpdate()
    }
    try {
      const value = await write(this.#intents.of(content, { signal: stop.signal, onRetry }))
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
    }
  }

  clear(): void {
    this.problems = []
    this.#host.requestUpdate()
  }

  /** "正在提交…", and, without an answer, that it goes on under the same key. */
  status(): TemplateResult | typeof nothing {
    if (!this.busy) return nothing
    const { sending } = this.#session.words
    return html`<div class="box busy" role="status" part="sending">
      <p>${this.#times === 0 ? sending.busy : sending.again(this.#times)}</p>
      ${
        this.#times === 0
          ? nothing
          : html`<div class="row"><button type="button" @click=${() => this.#stop?.abort()}>${sending.stop}</button></div>`
      }
    </div>`
  }
}
