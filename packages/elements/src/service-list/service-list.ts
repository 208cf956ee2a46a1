// <service-list>: the catalogue of a county's services.
import type { ItemSummary } from '@yichuang/client'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { html as staticHtml } from 'lit/static-html.js'
import { focusOn } from '../host/focus.ts'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { bringSister, sister } from '../host/sister.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { trouble } from '../pieces/trouble.ts'
import { catalogue } from './catalogue.ts'
import { ALL, type Filter, translated } from './filter.ts'
import { style } from './style.ts'

/**
 * The catalogue for residents: searchable, by theme and audience. Needs no sign-in.
 * @fires service-open-item - a service was chosen; detail `{ id }`; preventDefault to show it yourself
 * @fires service-token - by a service that is shown in place
 * @slot - shown while loading and when loading fails
 * @csspart title - the heading
 * @csspart filters - search and choices
 * @csspart services - the list of services
 * @csspart problem - what went wrong
 */
export class ServiceList extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    lang: {},
    elder: { type: Boolean, reflect: true },
    token: { attribute: false },
    filter: { state: true },
    shown: { state: true },
  }
  static override styles = [...look, style, paper]
  /** Base address of the API with the county. */
  declare api: string
  declare lang: string
  /** Larger and plainer, for older eyes and hands. */
  declare elder: boolean
  /** Handed on to a service that is shown in place. */
  declare token: TokenSource | undefined
  declare filter: Filter
  /** The service shown in place of the list. */
  declare shown: string | undefined

  #session = new Session(this)
  #items: Load<ItemSummary[]> = new Load(this, this.#session, async (signal) => {
    const items = await this.#session.client.items(signal)
    this.filter = translated(this.filter, this.#items.value ?? [], items)
    return items
  })
  /** Every service that was shown stays, out of sight: what was typed in it waits. */
  #opened: string[] = []

  constructor() {
    super()
    this.api = ''
    this.lang = ''
    this.elder = false
    this.filter = ALL
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('api')) return
    this.shown = undefined
    this.#opened = []
    this.#items.set(undefined)
    if (this.api) void this.#items.run()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    const { words, lang } = this.#session
    const tag = sister(this, 'service-item')
    return html`<div class="yc" lang=${lang}>
      <section class="stack" ?hidden=${this.shown !== undefined}>
        <h2 id="list-title" tabindex="-1" part="title">${words.list.title}</h2>
        ${this.#list()}
      </section>
      <button type="button" id="back" class="link no-print" ?hidden=${this.shown === undefined} @click=${this.#back}>${words.list.back}</button>
      ${this.#opened.map(
        (id) =>
          staticHtml`<${tag} ?hidden=${id !== this.shown} .api=${this.api} .lang=${this.lang} .token=${this.token} .item=${id}></${tag}>`,
      )}
    </div>`
  }

  #list(): TemplateResult {
    const { words } = this.#session
    const { value, problems } = this.#items
    return html`
      ${value ? nothing : html`<slot></slot>`}
      ${trouble({ title: words.common.notLoaded, problems, words, retry: this.#again })}
      ${value || problems.length > 0 ? nothing : html`<p class="soft" role="status">${words.common.loading}</p>`}
      ${
        value
          ? catalogue(value, words, {
              filter: this.filter,
              choose: this.#choose,
              clear: this.#clear,
              open: this.#open,
            })
          : nothing
      }
    `
  }

  /** Reads once more; the button that was pressed goes, so the focus goes on. */
  #again = async (): Promise<void> => {
    this.#items.problems = []
    await this.#items.run()
    await focusOn(this, this.#items.problems.length > 0 ? '[data-trouble]' : '#list-title')
  }

  #choose = (change: Partial<Filter>): void => {
    this.filter = { ...this.filter, ...change }
  }

  #clear = (): void => {
    this.filter = ALL
    void focusOn(this, '#search')
  }

  #open = async (id: string): Promise<void> => {
    const detail = { id }
    const event = new CustomEvent('service-open-item', { detail, bubbles: true, composed: true, cancelable: true })
    if (!this.dispatchEvent(event)) return
    try {
      await bringSister(this, 'service-item', () => import('../service-item/define.ts'))
    } catch (caught) {
      this.#items.problems = this.#session.problemsOf(caught)
      this.requestUpdate()
      await focusOn(this, '[data-trouble]')
      return
    }
    if (!this.#opened.includes(id)) this.#opened = [...this.#opened, id]
    this.shown = id
    await focusOn(this, '#back')
  }

  #back = async (): Promise<void> => {
    const was = this.shown
    this.shown = undefined
    await focusOn(this, `[data-item="${was}"]`, '#list-title')
  }
}
