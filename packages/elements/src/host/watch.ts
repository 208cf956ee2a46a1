// Looks again when the reader comes back to the page, and quietly now and then while it is open.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

const EVERY = 30_000
/** Coming back several times in a row is one look. */
const AT_MOST_EVERY = 2_000

export class Watch implements ReactiveController {
  #look: () => void
  #timer: ReturnType<typeof setInterval> | undefined
  #last = 0

  /** `look` decides itself whether this is a good moment. */
  constructor(host: ReactiveControllerHost, look: () => void) {
    this.#look = look
    host.addController(this)
  }

  hostConnected(): void {
    this.#last = performance.now()
    document.addEventListener('visibilitychange', this.#seen)
    addEventListener('focus', this.#seen)
    this.#timer = setInterval(this.#seen, EVERY)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen)
    removeEventListener('focus', this.#seen)
    clearInterval(this.#timer)
  }

  #seen = (): void => {
    const now = performance.now()
    if (document.hidden || now - this.#last < AT_MOST_EVERY) return
    this.#last = now
    this.#look()
  }
}
