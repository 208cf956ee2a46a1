// The bare page that others are compared with: one window for each thing that is shown, into which one test after the other looks.
import type { Page } from 'playwright'
import type { Stage } from '../stage.ts'
import { begin, itemOf } from './apply.ts'
import { type Opened, openPage } from './window.ts'

export type Shown = 'guide' | 'form'

export class Bare {
  #stage: Stage
  #size: { width: number; height: number }
  #open = new Map<Shown, Promise<Opened>>()
  /** Who looks last: the next waits for him. */
  #last = new Map<Shown, Promise<unknown>>()

  constructor(stage: Stage, size: { width: number; height: number }) {
    this.#stage = stage
    this.#size = size
  }

  look<T>(shown: Shown, act: (page: Page) => Promise<T>): Promise<T> {
    const window = this.#open.get(shown) ?? this.#begin(shown)
    this.#open.set(shown, window)
    const turn = Promise.allSettled([this.#last.get(shown)]).then(async () => act((await window).page))
    this.#last.set(shown, turn)
    return turn
  }

  async end(): Promise<void> {
    for (const window of this.#open.values()) await (await window).context.close()
  }

  async #begin(shown: Shown): Promise<Opened> {
    const opened = await openPage(this.#stage, { example: 'plain/', size: this.#size })
    if (shown === 'form') await begin({ page: opened.page, tag: itemOf(opened.page) })
    return opened
  }
}
