// Warns who is about to leave the page with something unsent.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class Leave implements ReactiveController {
  #unsent: () => boolean

  constructor(host: ReactiveControllerHost, unsent: () => boolean) {
    this.#unsent = unsent
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn)
  }
  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn)
  }

  #warn = (event: BeforeUnloadEvent): void => {
    if (!this.#unsent()) return
    event.preventDefault()
    // Browsers before Chromium 119 go by this; the sentence they show is their own.
    event.returnValue = true
  }
}
