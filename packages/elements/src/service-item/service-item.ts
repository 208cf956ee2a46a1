// <service-item>: the guide, the form, and the receipt of one service.
import type { CaseView, ItemView } from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import type { FormProps, UploadedFile } from '@yichuang/forms'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { html as staticHtml } from 'lit/static-html.js'
import { focusOn } from '../host/focus.ts'
import { Leave } from '../host/leave.ts'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { bringSister, sister } from '../host/sister.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { copy } from '../pieces/copy.ts'
import { carry } from '../pieces/files.ts'
import { formHere, loadForms } from '../pieces/form.ts'
import { Live } from '../pieces/live.ts'
import { letterhead, printSheet, Unfolded } from '../pieces/print.ts'
import { Sending } from '../pieces/sending.ts'
import { sorted, trouble, unanswered } from '../pieces/trouble.ts'
import { guide } from './guide.ts'
import { help } from './help.ts'
import { MovingOn } from './moving-on.ts'
import { receipt } from './receipt.ts'
import { style } from './style.ts'

/**
 * One service for residents: guide, form, receipt.
 * @fires service-token - asks the host for the reader's token; answer with `event.detail.answer(promise)`
 * @fires service-submitted - a case was made; detail `{ id, no }`
 * @fires service-open-case - the reader wants to follow the case; detail `{ id }`; preventDefault to show it yourself
 * @slot - shown while loading and when loading fails
 * @csspart guide - the guide
 * @csspart title - the heading
 * @csspart sending - what is said while sending
 * @csspart receipt - the receipt
 * @csspart problem - what went wrong
 */
export class ServiceItem extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    item: {},
    lang: {},
    elder: { type: Boolean, reflect: true },
    token: { attribute: false },
    stage: { state: true },
  }
  static override styles = [...look, style, paper]
  /** Base address of the API with the county, such as `https://api.example.gov.cn/v1/sample`. */
  declare api: string
  /** Code of the item, such as `senior-card`. */
  declare item: string
  declare lang: string
  /** Larger and plainer, for older eyes and hands. */
  declare elder: boolean
  /** A token or what gives one; without it the host is asked by `service-token`. */
  declare token: TokenSource | undefined
  declare stage: 'guide' | 'opening' | 'form' | 'receipt' | 'case'

  #session = new Session(this)
  #guide = new Load<ItemView>(this, this.#session, (signal) =>
    this.#session.client.item(this.item, { signal, ...this.#begun() }),
  )
  #live = new Live(this)
  #sending = new Sending(this, this.#session)
  #draft: Json | undefined
  #files: Record<string, UploadedFile> = {}
  #refused: Problem[] = []
  #moving = new MovingOn(this, {
    session: this.#session,
    open: () => (this.stage === 'form' ? this.#guide.value : undefined),
    sent: () => unanswered(this.#sending.problems),
    typed: () => this.#draft ?? {},
    files: () => this.#files,
    renew: (newer, value) => {
      this.#draft = value
      this.#sending.clear()
      this.#guide.set(newer)
    },
  })
  #made: Load<CaseView> = new Load(this, this.#session, (signal) =>
    this.#session.client.case(this.#made.value?.id ?? '', signal),
  )

  constructor() {
    super()
    new Unfolded(this)
    this.api = ''
    this.item = ''
    this.lang = ''
    this.elder = false
    this.stage = 'guide'
    new Leave(this, () => this.#draft !== undefined)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item') && this.hasUpdated) {
      this.stage = 'guide'
      this.#forget()
      this.#made.set(undefined)
      this.#guide.set(undefined)
    }
    if ((changed.has('api') || changed.has('item')) && this.api && this.item && this.stage === 'guide')
      void this.#guide.run()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    return html`<div class="yc" lang=${this.#session.lang}>${this.#stage()}${this.#live.region()}</div>`
  }

  #stage(): TemplateResult {
    const item = this.#guide.value
    const { words } = this.#session
    if (!item) {
      const { problems } = this.#guide
      return html`
        <slot></slot>
        ${trouble({ title: words.common.notLoaded, problems, words, retry: this.#again })}
        ${this.#guide.busy && problems.length === 0 ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}
      `
    }
    const made = this.#made.value
    const head = letterhead(item.county.name, made ? `${words.common.caseNo} ${made.no}` : item.name)
    if (this.stage === 'case' && made) {
      const tag = sister(this, 'service-case')
      return staticHtml`<${tag} .api=${this.api} .lang=${this.lang} .token=${this.token} .case=${made.id}></${tag}>`
    }
    if (this.stage === 'receipt' && made) {
      return html`${head}${receipt(made, item, words, { copy: this.#copy, print: this.#print, follow: this.#follow })}`
    }
    return this.stage === 'form'
      ? html`${this.#old()}${head}${this.#form(item)}`
      : html`${this.#old()}${head}${guide(item, words, { start: this.#bar(item), begin: () => void this.#start() })}`
  }

  /** What was begun goes on in the version that it was begun in. */
  #begun(): { version?: number } {
    const item = this.#guide.value
    return item && (this.#draft !== undefined || this.stage !== 'guide') ? { version: item.version } : {}
  }

  /** What is in view could not be read in the language that was switched to. */
  #old(): TemplateResult | typeof nothing {
    const { problems } = this.#guide
    const { words } = this.#session
    return trouble({ title: words.common.notLoaded, problems, words, retry: this.#reread })
  }

  #reread = (): void => {
    void this.#guide.run()
  }

  #bar(item: ItemView): TemplateResult | typeof nothing {
    if (item.status !== 'active') return nothing
    const { words } = this.#session
    const opening = this.stage === 'opening'
    return html`<div class="bar">
      ${trouble({ title: words.guide.notStarted, problems: this.#refused, words })}
      <button type="button" id="start" class="main big" ?disabled=${opening} @click=${this.#start}>
        ${opening ? words.sending.opening : this.#draft === undefined ? words.guide.start : words.guide.resume}
      </button>
    </div>`
  }

  #form(item: ItemView): TemplateResult {
    const { words, lang } = this.#session
    const { busy } = this.#sending
    const { fields, whole } = sorted(this.#sending.problems)
    const props: FormProps = {
      form: item.form,
      value: this.#draft ?? {},
      lang,
      now: item.now,
      require: item.require,
      submitLabel: words.fill.submit,
      review: true,
      busy,
      problems: fields,
      files: this.#files,
      onChange: (value) => {
        this.#draft = value
      },
      onSubmit: this.#submit,
      ...carry(this.#session, (file) => {
        this.#files = { ...this.#files, [file.id]: file }
      }),
    }
    return html`<section class="fill wide-stack" part="form">
      <header class="stack">
        <button type="button" class="link no-print" ?disabled=${busy} @click=${this.#leave}>${words.fill.back}</button>
        <p class="eyebrow">${words.fill.eyebrow}</p>
        <h2 id="form-title" tabindex="-1" part="title">${item.name}</h2>
        <p class="soft small">${words.fill.unsaved}</p>
        ${item.consent ? html`<details><summary>${words.guide.notice}</summary><p>${item.consent.text}</p></details>` : nothing}
      </header>
      ${
        unanswered(whole)
          ? trouble({
              title: words.common.unfinished,
              problems: whole,
              words,
              retry: this.#resubmit,
            })
          : trouble({ title: words.fill.refused, problems: whole, words })
      }
      ${this.#moving.box()} ${keyed(item.version, html`<div ${formHere(props)}></div>`)}
      ${this.#sending.status()} ${help(item, words)}
    </section>`
  }

  #start = async (): Promise<void> => {
    this.#refused = []
    this.stage = 'opening'
    try {
      await Promise.all([this.#session.signIn(), loadForms()])
      this.stage = 'form'
      await focusOn(this, '#form-title')
    } catch (caught) {
      this.#refused = this.#session.problemsOf(caught)
      this.stage = 'guide'
      await focusOn(this, '[data-trouble]')
    }
  }

  /** Reads the guide once more; the button that was pressed goes, so the focus goes on. */
  #again = async (): Promise<void> => {
    this.#guide.problems = []
    await this.#guide.run()
    await focusOn(this, '#title', '[data-trouble]')
  }

  #forget(): void {
    this.#draft = undefined
    this.#files = {}
    this.#moving.reset()
  }

  /** Back to the guide; what was typed waits. */
  #leave = (): void => {
    this.stage = 'guide'
    void focusOn(this, '#start')
  }

  #submit = async (form: Json): Promise<void> => {
    const item = this.#guide.value
    if (!item || this.#sending.busy) return
    this.#draft = form
    const body = { item: item.id, version: item.version, form }
    const { lang } = this.#session
    const moved = this.#moving.found()
    const answer = await this.#sending.send(body, async (attempt) =>
      (await moved) ? undefined : this.#session.client.submit(body, attempt),
    )
    if (!('value' in answer)) {
      if (!answer.error) await this.#moving.lead()
      return
    }
    const made = answer.value
    this.#made.set(made, lang)
    this.#forget()
    this.stage = 'receipt'
    this.dispatchEvent(
      new CustomEvent('service-submitted', { detail: { id: made.id, no: made.no }, bubbles: true, composed: true }),
    )
    await focusOn(this, '#receipt-title')
  }

  #copy = (): void => {
    const number = this.renderRoot.querySelector('#number')
    void copy(this.#made.value?.no ?? '', number, this.#live, this.#session.words)
  }

  /** Once more from the box that said it is not finished; the focus goes to where the sending is told. */
  #resubmit = (): void => {
    void this.#submit(this.#draft ?? {})
    void focusOn(this, '[part="sending"]')
  }

  #print = (): void => {
    const sheet = this.renderRoot.querySelector('.sheet')
    if (sheet) printSheet(this.#session.words.receipt.sheet, sheet, this.renderRoot.querySelector('.letterhead'))
  }

  #follow = async (): Promise<void> => {
    const made = this.#made.value
    if (!made) return
    const detail = { id: made.id }
    const event = new CustomEvent('service-open-case', { detail, bubbles: true, composed: true, cancelable: true })
    if (!this.dispatchEvent(event)) return
    await bringSister(this, 'service-case', () => import('../service-case/define.ts'))
    this.stage = 'case'
  }
}
