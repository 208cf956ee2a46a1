// <service-case>: my cases, or one of them.
import type { CaseSummary, CaseView, Look } from '@yichuang/client'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { focusOn } from '../host/focus.ts'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { Watch } from '../host/watch.ts'
import { changes } from '../look/changes.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { Acting } from '../pieces/acting.ts'
import { Confirm } from '../pieces/confirm.ts'
import { loadForms } from '../pieces/form.ts'
import { Live } from '../pieces/live.ts'
import { printSheet, Unfolded } from '../pieces/print.ts'
import { trouble } from '../pieces/trouble.ts'
import { list } from './list.ts'
import { looks } from './looks.ts'
import { one } from './one.ts'
import { style } from './style.ts'

/**
 * A resident's cases: without `case` the list, with it that one case.
 * @fires service-token - asks the host for the reader's token; answer with `event.detail.answer(promise)`
 * @fires service-open-case - a case of the list was chosen; detail `{ id }`; preventDefault to show it yourself
 * @slot - shown while loading and when loading fails
 * @csspart status - where the case stands
 * @csspart asks - what is asked of the applicant
 * @csspart changes - what others changed meanwhile
 * @csspart unsafe - papers that did not pass the safety check
 * @csspart path - how far it has come
 * @csspart timeline - what happened
 * @csspart documents - the notices
 * @csspart document - one notice
 * @csspart sending - what is said while sending
 * @csspart problem - what went wrong
 */
export class ServiceCase extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    case: {},
    lang: {},
    elder: { type: Boolean, reflect: true },
    token: { attribute: false },
    chosen: { state: true },
    answers: { state: true },
    reading: { state: true },
  }
  static override styles = [...look, changes, style, paper]
  /** Base address of the API with the county. */
  declare api: string
  /** Id of the case to show; without it the reader's own cases are listed. */
  declare case: string | undefined
  declare lang: string
  /** Larger and plainer, for older eyes and hands. */
  declare elder: boolean
  declare token: TokenSource | undefined
  /** The case opened out of the list. */
  declare chosen: string | undefined
  /** The room that draws the answers is here. */
  declare answers: boolean
  /** Comes when a paper has to be named. */
  declare reading: typeof import('../pieces/reading.ts') | undefined

  #session = new Session(this)
  #list = new Load<CaseSummary[]>(this, this.#session, (signal) => this.#session.client.cases(signal))
  #one = new Load<CaseView>(this, this.#session, (signal) => this.#session.client.case(this.#id ?? '', signal))
  #looks = new Load<Look[]>(this, this.#session, (signal) => this.#session.client.looks(this.#id ?? '', signal))
  #confirm = new Confirm(this, this.#session)
  #live = new Live(this)
  #acting = new Acting(this, {
    session: this.#session,
    confirm: this.#confirm,
    live: this.#live,
    view: () => this.#one.value,
    show: (view) => this.#one.set(view),
  })

  constructor() {
    super()
    new Unfolded(this)
    this.api = ''
    this.lang = ''
    this.elder = false
    this.answers = false
    new Watch(this, () => {
      if (!this.#acting.engaged && this.api) void this.#load()
    })
  }

  get #id(): string | undefined {
    return this.case || this.chosen
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('case') || changed.has('chosen')) {
      this.#one.set(undefined)
      this.#looks.set(undefined)
      this.#acting.reset()
    }
    if ((changed.has('api') || changed.has('case') || changed.has('chosen')) && this.api) void this.#load()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    return html`<div class="yc" lang=${this.#session.lang}>
      ${this.#id ? this.#drawOne() : this.#drawList()} ${this.#live.region()} ${this.#confirm.dialog()}
    </div>`
  }

  #load(): Promise<void> {
    return this.#id ? this.#one.run() : this.#list.run()
  }

  #drawList(): TemplateResult {
    const { words } = this.#session
    const { value, problems } = this.#list
    return html`<section class="stack">
      <h2 id="list-title" tabindex="-1">${words.cases.title}</h2>
      ${value ? this.#old(problems.length > 0) : this.#waiting(this.#list)}
      ${value ? list(value, words, this.#open) : nothing}
    </section>`
  }

  #drawOne(): TemplateResult {
    const { words } = this.#session
    const { value, problems } = this.#one
    return html`<section class="stack">
      ${this.chosen && !this.case ? html`<button type="button" class="link no-print" @click=${this.#back}>${words.cases.backToList}</button>` : nothing}
      ${value ? this.#old(problems.length > 0) : this.#waiting(this.#one)}
      ${
        value
          ? one({
              view: value,
              session: this.#session,
              acting: this.#acting,
              answers: { ready: this.answers, open: this.#showAnswers, print: this.#print },
              rejected: this.#rejected(value),
              looks: value.may.includes('case.looks') ? looks(this.#looks, words, this.#showLooks) : nothing,
            })
          : nothing
      }
    </section>`
  }

  /** Which papers did not pass the safety check. To name them needs a part of its own, and it is rare. */
  #rejected(view: CaseView): string[] {
    if (!Object.values(view.files).some(({ state }) => state === 'rejected')) return []
    if (this.reading) return this.reading.rejectedPapers(view)
    import('../pieces/reading.ts').then(
      (reading) => {
        this.reading = reading
      },
      // The next look tries again.
      () => {},
    )
    return []
  }

  /** Nothing to show yet: what the page brought, and either the wait or the reason. */
  #waiting({ problems }: { problems: CaseView['actions'][number]['refused'] }): TemplateResult {
    const { words } = this.#session
    return html`<slot></slot>
      ${problems.length === 0 ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}
      ${trouble({ title: words.common.notLoaded, problems, words, retry: this.#again })}`
  }

  /** Reads once more; the button that was pressed goes, so the focus goes on. */
  #again = async (): Promise<void> => {
    this.#list.problems = []
    this.#one.problems = []
    await this.#load()
    await focusOn(this, this.#id ? '#case-title' : '#list-title', '[data-trouble]')
  }

  #old(failed: boolean): TemplateResult | typeof nothing {
    const { words } = this.#session
    if (!failed) return nothing
    return html`<div class="box ask" role="status">
      ${words.common.staleView}
      <button type="button" class="link" @click=${() => void this.#load()}>${words.common.refresh}</button>
    </div>`
  }

  #open = (id: string): void => {
    const event = new CustomEvent('service-open-case', {
      detail: { id },
      bubbles: true,
      composed: true,
      cancelable: true,
    })
    if (!this.dispatchEvent(event)) return
    this.chosen = id
  }

  #back = async (): Promise<void> => {
    const was = this.chosen
    if (this.#acting.open) await this.#acting.close()
    if (this.#acting.open) return
    this.chosen = undefined
    await focusOn(this, `[data-case="${was}"]`, '#list-title')
  }

  /** The whole case with its notices and what was filled in, on a sheet of its own. */
  #print = async (): Promise<void> => {
    try {
      await loadForms()
    } catch (caught) {
      this.#live.say(this.#session.problemsOf(caught)[0]?.says ?? '')
      return
    }
    this.answers = true
    await this.updateComplete
    // A form is drawn a moment after its place.
    await new Promise(requestAnimationFrame)
    const piece = this.renderRoot.querySelector('.one')
    if (piece) printSheet(`${this.#one.value?.item.name} ${this.#one.value?.no}`, piece)
  }

  /** Read again each time it is opened: somebody may have looked since. */
  #showLooks = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) void this.#looks.run()
  }

  #showAnswers = (): void => {
    loadForms().then(
      () => {
        this.answers = true
      },
      // Closing and opening again tries again.
      (caught: unknown) => this.#live.say(this.#session.problemsOf(caught)[0]?.says ?? ''),
    )
  }
}
