// What an element knows of its host: the API, the language, the token; and the client made from them.
import { type Client, ClientError, clientProblem, createClient } from '@yichuang/client'
import type { Lang, Problem } from '@yichuang/definition'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DiagnoseOptions, Diagnosis } from '../page.ts'
import { loadWords, type Words, wordsOf } from '../text/words.ts'
import { Language } from './language.ts'
import { TokenKeeper, type TokenSource } from './token.ts'

export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  api: string
  token: TokenSource | undefined
}

export class Session implements ReactiveController {
  #host: SessionHost
  #language: Language
  #tokens: TokenKeeper
  /** What lies with the page rather than with its reader, and was told in the console once. */
  #last: Problem | undefined
  #made: { for: string; client: Client } | undefined

  constructor(host: SessionHost) {
    this.#host = host
    this.#language = new Language(host)
    this.#tokens = new TokenKeeper(host, () => ({ source: host.token, api: host.api, lang: this.lang }))
    host.addController(this)
  }

  hostUpdate(): void {
    // The words of the reader's language come while the first answer does.
    loadWords(this.lang).then(
      (fresh) => fresh && this.#host.requestUpdate(),
      () => {},
    )
  }

  /** The reader's language as it is now. */
  get lang(): Lang {
    return this.#language.now
  }
  get words(): Words {
    return wordsOf(this.lang)
  }

  /** A client for the address and language as they are now. */
  get client(): Client {
    const wanted = `${this.#host.api} ${this.lang}`
    if (this.#made?.for !== wanted) {
      const client = createClient({ api: this.#host.api, lang: this.lang, token: this.#tokens.get })
      this.#made = { for: wanted, client }
    }
    return this.#made.client
  }

  /** Makes sure that somebody is signed in. Rejects with a ClientError. */
  async signIn(): Promise<void> {
    await this.#tokens.get({ fresh: false })
  }

  /** Why nothing shows; its code and words come when somebody asks. */
  async diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    const { diagnose } = await import('./diagnose/diagnose.ts')
    const { api } = this.#host
    return diagnose(this.#host, { api, lang: this.lang, tokens: this.#tokens, last: this.#last }, options)
  }

  /** Anything caught, as problems to show. */
  problemsOf(caught: unknown): Problem[] {
    if (caught instanceof ClientError) {
      if (OF_THE_PAGE.includes(caught.status)) this.#hint(caught)
      return caught.problems
    }
    console.error(caught)
    return [clientProblem('client/offline', this.lang)]
  }

  /** For whoever builds the page and wonders: each reason once. */
  #hint({ code, at, says, try: advice }: ClientError): void {
    if (this.#last?.code === code) return
    this.#last = { code, at, says, try: advice }
    const { localName } = this.#host
    console.warn(`yichuang: <${localName}> ${code} → await document.querySelector('${localName}').diagnose()`)
  }
}

/** No answer, and answers to who asks or from where; what a reader has typed is refused otherwise. */
const OF_THE_PAGE = [0, 400, 401, 403, 404]
