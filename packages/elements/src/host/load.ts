// Something read from the server: the value, or why there is none, or still on its way; read again when the language changes.
import type { Lang, Problem } from '@yichuang/definition'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Session } from './session.ts'

export class Load<T> implements ReactiveController {
  value: T | undefined
  problems: Problem[] = []
  busy = false
  #host: ReactiveControllerHost
  #session: Session
  #get: (signal: AbortSignal) => Promise<T>
  #running: AbortController | undefined
  #broken = false
  /** The language of what is held or asked for; undefined while there is nothing. */
  #lang: Lang | undefined

  constructor(host: ReactiveControllerHost, session: Session, get: (signal: AbortSignal) => Promise<T>) {
    this.#host = host
    this.#session = session
    this.#get = get
    host.addController(this)
  }

  hostConnected(): void {
    if (this.#broken) void this.run()
  }

  hostUpdate(): void {
    // What is in view stays until it is there in the other language.
    if (this.#lang !== undefined && this.#lang !== this.#session.lang) void this.run()
  }

  hostDisconnected(): void {
    // Moving a tag takes it off the page for a moment: the reading begins again where it lands.
    this.#broken = this.#running !== undefined
    this.#running?.abort()
    this.#running = undefined
    this.busy = false
  }

  /** Reads (again). What was read before stays in view; only the newest reading counts. */
  async run(): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#broken = false
    this.#running = running
    this.busy = true
    this.#lang = this.#session.lang
    this.#host.requestUpdate()
    try {
      const value = await this.#get(running.signal)
      if (this.#running !== running) return
      this.value = value
      this.problems = []
    } catch (caught) {
      if (this.#running !== running) return
      this.problems = this.#session.problemsOf(caught)
    }
    this.#running = undefined
    this.busy = false
    this.#host.requestUpdate()
  }

  /** Takes a value that came another way, such as the answer to an act, and the language it was asked for in. */
  set(value: T | undefined, lang: Lang = this.#session.lang): void {
    this.#running?.abort()
    this.#running = undefined
    this.busy = false
    this.value = value
    this.#lang = value === undefined ? undefined : lang
    this.problems = []
    this.#host.requestUpdate()
  }
}
