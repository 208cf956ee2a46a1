// When a field counts as left. An error that appeared between press and release would move the button away from under a finger.
import type { Pointer } from '@yichuang/definition'

export class Visits {
  readonly #visit: (pointer: Pointer) => void
  readonly #waiting = new Set<Pointer>()
  #pressing = false

  constructor(visit: (pointer: Pointer) => void) {
    this.#visit = visit
  }

  press(on: Document): void {
    if (this.#pressing) return
    this.#pressing = true
    const release = (): void => {
      on.removeEventListener('pointerup', release, true)
      on.removeEventListener('pointercancel', release, true)
      // The click comes right after the release.
      setTimeout(() => this.#flush())
    }
    on.addEventListener('pointerup', release, true)
    on.addEventListener('pointercancel', release, true)
  }

  leave(pointer: Pointer): void {
    if (this.#pressing) this.#waiting.add(pointer)
    else this.#visit(pointer)
  }

  #flush(): void {
    this.#pressing = false
    for (const pointer of this.#waiting) this.#visit(pointer)
    this.#waiting.clear()
  }
}
