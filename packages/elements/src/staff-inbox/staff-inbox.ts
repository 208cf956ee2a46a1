// <staff-inbox>: what waits at my desks.

import type { Inbox } from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { html as staticHtml } from 'lit/static-html.js'
import { focusOn } from '../host/focus.ts'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { bringSister, sister } from '../host/sister.ts'
import { Watch } from '../host/watch.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { handOver } from '../pieces/files.ts'
import { Live } from '../pieces/live.ts'
import { letterhead } from '../pieces/print.ts'
import { trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import { timeOf } from '../text/words.ts'
import { choose } from './choose.ts'
import { Intake } from './intake.ts'
import { style } from './style.ts'
import { type Choice, chosen, table } from './tasks.ts'

/**
 * The tasks at a member of staff's desks, and taking papers in.
 * @fires service-token - asks the host for the reader's token; answer with `event.detail.answer(promise)`
 * @fires service-open-case - a case was chosen; detail `{ id }`; preventDefault to show it yourself
 * @slot - shown while loading and when loading fails
 * @csspart tasks - the table of tasks
 * @csspart filters - search and choices
 * @csspart intake - taking in an application
 * @csspart sending - what is said while sending
 * @csspart problem - what went wrong
 */
export class StaffInbox extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    lang: {},
    token: { attribute: false },
    place: { state: true },
    choice: { state: true },
    refused: { state: true },
  }
  static override styles = [...look, style, paper]
  /** Base address of the API with the county. */
  declare api: string
  declare lang: string
  declare token: TokenSource | undefined
  declare place: { at: 'list' } | { at: 'intake' } | { at: 'case'; id: string }
  declare choice: Choice
  /** Why the table could not be had. */
  declare refused: readonly Problem[]

  #session = new Session(this)
  #inbox = new Load<Inbox>(this, this.#session, (signal) => this.#session.client.inbox(signal))
  #live = new Live(this)
  #intake = new Intake(this, {
    session: this.#session,
    items: () => this.#inbox.value?.intake ?? [],
    open: (id) => void this.#open(id),
    leave: () => void this.#back('#intake'),
    live: this.#live,
  })

  constructor() {
    super()
    this.api = ''
    this.lang = ''
    this.place = { at: 'list' }
    this.choice = { colour: 'all', text: '', order: 'due' }
    this.refused = []
    new Watch(this, () => {
      if (this.place.at === 'list' && this.api) void this.#inbox.run()
    })
  }

  /** For a host that shows cases itself: back from this one, the list is read again and its row has the focus. */
  async returnTo(id: string): Promise<void> {
    await this.#back(`[data-case="${CSS.escape(id)}"]`)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) void this.#inbox.run()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    return html`<div class="yc" lang=${this.#session.lang}>${this.#draw()} ${this.#live.region()}</div>`
  }

  #draw(): TemplateResult {
    const { words } = this.#session
    if (this.place.at === 'intake') return this.#intake.draw()
    if (this.place.at === 'case') {
      const { id } = this.place
      const close = (event: Event) => {
        event.preventDefault()
        event.stopPropagation()
        void this.returnTo(id)
      }
      const tag = sister(this, 'staff-case')
      return staticHtml`<${tag} .api=${this.api} .lang=${this.lang} .token=${this.token} .case=${id} @service-close-case=${close}></${tag}>`
    }
    const { value, problems, busy } = this.#inbox
    const retry = () => void this.#inbox.run()
    if (!value) {
      return html`<slot></slot>
        ${trouble({ title: words.common.notLoaded, problems, words, retry })}
        ${busy && problems.length === 0 ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}`
    }
    return this.#list(value)
  }

  #list(inbox: Inbox): TemplateResult {
    const { words } = this.#session
    const says = staffWordsOf(words).inbox
    const tasks = chosen(inbox.tasks, this.choice)
    return html`<section class="stack">
      ${letterhead([...new Set(inbox.me.posts.map(({ unitName }) => unitName))].join(words.common.and), timeOf(inbox.now, words))}
      <div class="row between">
        <div>
          <h2 id="inbox-title" tabindex="-1">${says.title}</h2>
          <p class="soft small">${inbox.me.name} · ${says.at(inbox.me.posts.map((one) => `${one.unitName} ${one.title}`).join(words.common.and))}</p>
        </div>
        <div class="row no-print">
          <button type="button" @click=${() => void this.#refresh()}>${words.common.refresh}</button>
          ${inbox.me.may.includes('inbox.export') ? html`<button type="button" id="export" @click=${() => void this.#export(inbox)}>${says.export}</button>` : nothing}
          ${
            inbox.intake.length === 0
              ? nothing
              : html`<button type="button" id="intake" class="main" @click=${this.#takeIn}>${says.intake}</button>`
          }
        </div>
      </div>
      ${trouble({ title: says.notExported, problems: [...this.refused], words })}
      ${this.#inbox.problems.length === 0 ? nothing : html`<div class="box ask" role="status">${words.common.staleView}</div>`}
      ${choose(inbox, this.choice, words, (part) => {
        this.choice = { ...this.choice, ...part }
      })}
      <p class="soft small" role="status">${says.found(tasks.length)} · ${words.common.from(timeOf(inbox.now, words))}</p>
      ${tasks.length === 0 ? this.#nothing(inbox) : html`<div class="frame">${table(tasks, inbox.now.slice(0, 10), words, (id) => void this.#open(id))}</div>`}
    </section>`
  }

  #nothing(inbox: Inbox): TemplateResult {
    const { inbox: says } = staffWordsOf(this.#session.words)
    const none = inbox.tasks.length === 0
    return html`<div class="box"><h3>${none ? says.empty : says.noMatch}</h3><p>${none ? says.emptyHint : says.noMatchHint}</p></div>`
  }

  async #refresh(): Promise<void> {
    await this.#inbox.run()
    const { words } = this.#session
    const inbox = this.#inbox.value
    if (inbox) this.#live.say(words.common.from(timeOf(inbox.now, words)))
  }

  /** The whole list as the server has it now, masked as the list is; what is chosen on the page narrows nothing. */
  async #export({ now }: Inbox): Promise<void> {
    const { client, words } = this.#session
    const says = staffWordsOf(words).inbox
    this.refused = []
    try {
      handOver(await client.inboxTable(), `${says.title}-${now.slice(0, 10)}.csv`)
      this.#live.say(says.exported)
    } catch (caught) {
      this.refused = this.#session.problemsOf(caught)
    }
  }

  #takeIn = async (): Promise<void> => {
    this.place = { at: 'intake' }
    await this.#intake.start()
  }

  async #open(id: string): Promise<void> {
    const event = new CustomEvent('service-open-case', {
      detail: { id },
      bubbles: true,
      composed: true,
      cancelable: true,
    })
    if (!this.dispatchEvent(event)) return
    await bringSister(this, 'staff-case', () => import('../staff-case/define.ts'))
    this.place = { at: 'case', id }
  }

  /** Back to the list, to where the reader was, with the list as it is now. */
  async #back(selector: string): Promise<void> {
    this.place = { at: 'list' }
    await this.#inbox.run()
    await focusOn(this, selector, '#inbox-title')
  }
}
