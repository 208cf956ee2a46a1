// Says what happened to whoever cannot see it change.
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

export class Live implements ReactiveController {
  #host: ReactiveControllerHost
  #said = ''

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  say(text: string): void {
    this.#said = text
    this.#host.requestUpdate()
  }

  /** Drawn always, so that the region is known before it speaks. */
  region(): TemplateResult {
    return html`<div class="quiet" role="status" aria-live="polite">${this.#said}</div>`
  }
}
