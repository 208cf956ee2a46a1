// <staff-case>: one case as staff see it, and what they may do.

import type { CaseView, Verified } from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { Watch } from '../host/watch.ts'
import { changes } from '../look/changes.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { Acting } from '../pieces/acting.ts'
import { clocks } from '../pieces/clocks.ts'
import { Confirm } from '../pieces/confirm.ts'
import { copy } from '../pieces/copy.ts'
import { loadForms } from '../pieces/form.ts'
import { Live } from '../pieces/live.ts'
import { actionForm, buttons, shown } from '../pieces/panel.ts'
import { papers } from '../pieces/papers.ts'
import { letterhead, printSheet, Unfolded } from '../pieces/print.ts'
import { progress } from '../pieces/progress.ts'
import { timeline } from '../pieces/timeline.ts'
import { trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import { files } from './files.ts'
import { head } from './head.ts'
import { record } from './record.ts'
import { Reveal } from './reveal.ts'
import { style } from './style.ts'

/**
 * One case for staff: data, papers, clocks, history, and the reader's own actions.
 * @fires service-token - asks the host for the reader's token; answer with `event.detail.answer(promise)`
 * @fires service-close-case - the reader is done with the case; preventDefault to say where to go, else the page goes back
 * @slot - shown while loading and when loading fails
 * @csspart head - the head of a case
 * @csspart actions - what can be done
 * @csspart changes - what others changed meanwhile
 * @csspart clocks - the time limits
 * @csspart path - how far it has come
 * @csspart answers - what was filled in
 * @csspart files - the papers
 * @csspart timeline - what happened
 * @csspart record - the check of the record
 * @csspart documents - the notices
 * @csspart document - one notice
 * @csspart sending - what is said while sending
 * @csspart problem - what went wrong
 */
export class StaffCase extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    case: {},
    lang: {},
    token: { attribute: false },
    ready: { state: true },
  }
  static override styles = [...look, changes, style, paper]
  /** Base address of the API with the county. */
  declare api: string
  /** Id of the case. */
  declare case: string
  declare lang: string
  declare token: TokenSource | undefined
  /** The room that draws forms is here. */
  declare ready: boolean

  #session = new Session(this)
  #one = new Load<CaseView>(this, this.#session, (signal) => this.#session.client.case(this.case, signal))
  #record = new Load<Verified>(this, this.#session, (signal) => this.#session.client.verify(this.case, signal))
  #confirm = new Confirm(this, this.#session)
  #live = new Live(this)
  #reveal = new Reveal(this, { session: this.#session, live: this.#live })
  #fileProblems: Problem[] = []
  #formProblems: Problem[] = []
  #reading: typeof import('../pieces/reading.ts') | undefined
  #acting = new Acting(this, {
    session: this.#session,
    confirm: this.#confirm,
    live: this.#live,
    view: () => this.#one.value,
    show: (view) => this.#one.set(view),
    gaps: () => this.#gaps(),
  })

  constructor() {
    super()
    new Unfolded(this)
    this.api = ''
    this.case = ''
    this.lang = ''
    this.ready = false
    new Watch(this, () => {
      if (!this.#acting.engaged && this.api && this.case) void this.#one.run()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('case')) {
      this.#one.set(undefined)
      this.#record.set(undefined)
      this.#acting.reset()
      this.#reveal.hide()
    }
    if (!changed.has('case') && !changed.has('api')) return
    if (!this.api || !this.case) return
    void this.#one.run()
    void this.#bringForms()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    const { words, lang } = this.#session
    const { value, problems, busy } = this.#one
    const retry = () => void this.#one.run()
    return html`<div class="yc" lang=${lang}>
      <button type="button" class="link no-print" ?disabled=${this.#acting.sending.busy} @click=${this.#close}>${staffWordsOf(words).inbox.back}</button>
      ${value ? html`<button type="button" class="link no-print" data-print @click=${this.#print}>${words.case.print}</button>` : nothing}
      ${
        value
          ? this.#whole(value)
          : html`<slot></slot>
              ${trouble({ title: words.common.notLoaded, problems, words, retry })}
              ${busy && problems.length === 0 ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}`
      }
      ${this.#live.region()} ${this.#confirm.dialog()} ${this.#reveal.dialog(this.case)}
    </div>`
  }

  #whole(view: CaseView): TemplateResult {
    const session = this.#session
    const { words } = session
    return html`<div class="wide-stack whole">
      ${letterhead(view.county, `${words.common.caseNo} ${view.no}`)}
      ${this.#one.problems.length === 0 ? nothing : html`<div class="box ask" role="status">${words.common.staleView}</div>`}
      ${head(view, words, this.#copy)}
      <div class="columns ${this.#acting.open ? 'open' : ''}">
        <div class="acts">
          <section class="card actions no-print" aria-labelledby="actions-title" part="actions">
            <h3 id="actions-title">${words.act.title}</h3>
            ${buttons(view.actions, this.#acting, session)}
          </section>
          ${actionForm(view, this.#acting, session)}
          <section class="card"><h3>${words.case.clocks}</h3>${clocks(view, words)}</section>
          <section class="card"><h3>${words.case.path}</h3>${progress(view.path, words)}</section>
        </div>
        <div>
          ${this.#answers(view)}
          <section class="card">
            <h3>${staffWordsOf(words).staff.files}</h3>
            ${files(view, { session, failed: this.#fileFailed, titles: this.#reading?.fieldsOfFiles(view) })}
            ${trouble({ title: words.common.notLoaded, problems: this.#fileProblems, words })}
          </section>
          <section class="card"><h3>${words.case.documents}</h3>${papers(view.documents, words)}</section>
          <section class="card"><h3>${words.case.timeline}</h3>${timeline(view.timeline, words)}</section>
          ${view.may.includes('case.verify') ? record(this.#record, words, this.#verify) : nothing}
        </div>
      </div>
    </div>`
  }

  /** One card a form, each under its own name: what was asked and what was decided are no part of the application. */
  #answers(view: CaseView): TemplateResult | typeof nothing | TemplateResult[] {
    const { words } = this.#session
    if (this.#formProblems.length > 0) {
      return trouble({ title: words.common.notLoaded, problems: this.#formProblems, words, retry: this.#bringForms })
    }
    if (!this.ready) return html`<section class="card"><p class="soft">${words.common.loading}</p></section>`
    const gaps = this.#gaps()
    return view.forms.map(
      (form, index) =>
        html`<section class="card" aria-label=${form.title} part="answers">
          <h3>${form.title}</h3>
          ${index === 0 && gaps.length > 0 ? html`<p class="box ask">${staffWordsOf(words).staff.gaps(gaps.join(words.common.and))}</p>` : nothing}
          ${shown(form, view, { session: this.#session, ...this.#reveal.of(form, view) })}
        </section>`,
    )
  }

  #gaps(): string[] {
    const view = this.#one.value
    return view && this.#reading ? this.#reading.openGaps(view) : []
  }

  #print = (): void => {
    const piece = this.renderRoot.querySelector('.whole')
    if (piece) printSheet(`${this.#one.value?.item.name} ${this.#one.value?.no}`, piece)
  }

  #verify = (): void => void this.#record.run()

  #copy = (): void => {
    const { words } = this.#session
    void copy(this.#one.value?.no ?? '', this.renderRoot.querySelector('#case-no'), this.#live, words)
  }

  /** Asks first when something typed would be lost. */
  #close = async (): Promise<void> => {
    if (this.#acting.open) await this.#acting.close()
    if (this.#acting.open) return
    const event = new CustomEvent('service-close-case', { bubbles: true, composed: true, cancelable: true })
    if (this.dispatchEvent(event)) history.back()
  }

  #bringForms = async (): Promise<void> => {
    try {
      await loadForms()
      this.#reading = await import('../pieces/reading.ts')
      this.#formProblems = []
      this.ready = true
    } catch (caught) {
      this.#formProblems = this.#session.problemsOf(caught)
    }
    this.requestUpdate()
  }

  #fileFailed = (caught: unknown): void => {
    this.#fileProblems = this.#session.problemsOf(caught)
    this.requestUpdate()
  }
}
