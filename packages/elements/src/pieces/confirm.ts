// Asks once more before something that cannot be taken back.
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'

export interface Question {
  title: string
  body: string
  yes: string
  /** The answer cannot be taken back. */
  final?: boolean
}

/** `if (await confirm.ask({ … })) …`; the element draws `confirm.dialog()`. */
export class Confirm implements ReactiveController {
  #host: ReactiveElement
  #session: Session
  #question: Question | undefined
  #settle: ((yes: boolean) => void) | undefined

  constructor(host: ReactiveElement, session: Session) {
    this.#host = host
    this.#session = session
    host.addController(this)
  }

  /** Resolves false when the reader goes back, presses Escape, or the tag leaves the page. */
  ask(question: Question): Promise<boolean> {
    this.#settle?.(false)
    this.#question = question
    this.#host.requestUpdate()
    return new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog')
    if (dialog && this.#question && !dialog.open) dialog.showModal()
  }

  hostDisconnected(): void {
    this.#end(false)
  }

  dialog(): TemplateResult | typeof nothing {
    if (!this.#question) return nothing
    const { title, body, yes, final } = this.#question
    return html`<dialog aria-labelledby="ask-title" aria-describedby="ask-body" @close=${() => this.#end(false)}>
      <h3 id="ask-title">${title}</h3>
      <p id="ask-body">${body}</p>
      <div class="row">
        <button type="button" autofocus @click=${() => this.#end(false)}>${this.#session.words.common.cancel}</button>
        <button type="button" class="main ${final ? 'final' : ''}" @click=${() => this.#end(true)}>${yes}</button>
      </div>
    </dialog>`
  }

  #end(yes: boolean): void {
    const settle = this.#settle
    this.#settle = undefined
    this.#question = undefined
    // Closing before removing gives the focus back to where it was.
    this.#host.renderRoot?.querySelector('dialog')?.close()
    this.#host.requestUpdate()
    settle?.(yes)
  }
}
