// Taking a paper in at the window: the item, the form with gaps allowed, and the receipt that names them.

import type { CaseView, ItemView } from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import type { FormProps, UploadedFile } from '@yichuang/forms'
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import { focusOn } from '../host/focus.ts'
import { Leave } from '../host/leave.ts'
import { Load } from '../host/load.ts'
import type { Session } from '../host/session.ts'
import { copy } from '../pieces/copy.ts'
import { dueDay } from '../pieces/due.ts'
import { carry } from '../pieces/files.ts'
import { formHere, loadForms } from '../pieces/form.ts'
import type { Live } from '../pieces/live.ts'
import { papers } from '../pieces/papers.ts'
import { Sending } from '../pieces/sending.ts'
import { sorted, trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'

export interface IntakeWith {
  session: Session
  items: () => { id: string; name: string }[]
  open: (id: string) => void
  leave: () => void
  live: Live
}

export class Intake implements ReactiveController {
  readonly sending: Sending
  #host: ReactiveElement
  #with: IntakeWith
  /** The item that is taken in, in the version that it was begun in, and in the reader's language. */
  #item: Load<ItemView>
  #id = ''
  #draft: Json | undefined
  #files: Record<string, UploadedFile> = {}
  #made: Load<CaseView>
  /** What the case was made from lacks, in the words of the item as it is read now. */
  #gaps: (item: ItemView) => string[] = () => []
  #problems: Problem[] = []
  #busy = false

  constructor(host: ReactiveElement, given: IntakeWith) {
    this.#host = host
    this.#with = given
    this.sending = new Sending(host, given.session)
    const { session } = given
    this.#item = new Load(host, session, (signal) => {
      const begun = this.#item.value
      return session.client.item(this.#id, { signal, ...(begun ? { version: begun.version } : {}) })
    })
    this.#made = new Load(host, session, (signal) => session.client.case(this.#made.value?.id ?? '', signal))
    new Leave(host, () => this.#draft !== undefined)
    host.addController(this)
  }

  hostConnected(): void {}

  /** Begins anew; with one item only it is chosen at once. */
  async start(): Promise<void> {
    this.#item.set(undefined)
    this.#draft = undefined
    this.#files = {}
    this.#made.set(undefined)
    this.#problems = []
    this.sending.clear()
    const [first, ...others] = this.#with.items()
    if (first && others.length === 0) await this.#choose(first.id)
    else await focusOn(this.#host, '#intake-title')
  }

  draw(): TemplateResult {
    const { words } = this.#with.session
    return html`<section class="stack intake" part="intake">
      <button type="button" class="link no-print" ?disabled=${this.sending.busy} @click=${this.#with.leave}>${staffWordsOf(words).inbox.back}</button>
      ${this.#stage()}
    </section>`
  }

  #stage(): TemplateResult {
    const item = this.#item.value
    if (!item || this.#busy) return this.#list()
    return this.#made.value ? this.#receipt(this.#made.value, this.#gaps(item)) : this.#form(item)
  }

  #list(): TemplateResult {
    const { words } = this.#with.session
    const items = this.#with.items()
    return html`
      <h2 id="intake-title" tabindex="-1">${staffWordsOf(words).inbox.choose}</h2>
      <p class="soft">${items.length === 0 ? staffWordsOf(words).inbox.noIntake : staffWordsOf(words).inbox.chooseHint}</p>
      ${trouble({ title: words.common.notLoaded, problems: [...this.#problems, ...this.#item.problems], words })}
      <div class="row">
        ${items.map(
          (item) =>
            html`<button type="button" ?disabled=${this.#busy} aria-label=${staffWordsOf(words).inbox.chooseItem(item.name)} @click=${() => this.#choose(item.id)}>
              ${item.name}
            </button>`,
        )}
      </div>
    `
  }

  #form(item: ItemView): TemplateResult {
    const { session } = this.#with
    const { words } = session
    const { fields, whole } = sorted(this.sending.problems)
    // One page: at the window paper is typed off in one go, and what is missing is reached in one click.
    const { steps: _, ...form } = item.form
    const props: FormProps = {
      form,
      value: this.#draft ?? {},
      lang: session.lang,
      now: item.now,
      intake: 'clerk',
      submitLabel: staffWordsOf(words).inbox.receive,
      busy: this.sending.busy,
      problems: fields,
      files: this.#files,
      onChange: (value) => {
        this.#draft = value
      },
      onSubmit: (value) => void this.#submit(item, value),
      ...carry(session, (file) => {
        this.#files = { ...this.#files, [file.id]: file }
      }),
    }
    return html`
      <h2 id="intake-title" tabindex="-1">${staffWordsOf(words).inbox.chooseItem(item.name)}</h2>
      <p class="soft">${staffWordsOf(words).inbox.chooseHint}</p>
      ${trouble({ title: words.common.notLoaded, problems: this.#item.problems, words, retry: () => void this.#item.run() })}
      ${trouble({ title: words.fill.refused, problems: whole, words })}
      <div class="card"><div ${formHere(props)}></div></div>
      ${this.sending.status()}
    `
  }

  #receipt(view: CaseView, gaps: string[]): TemplateResult {
    const { words } = this.#with.session
    const clock = view.clocks.filter((one) => one.state === 'running').sort((a, b) => (a.due < b.due ? -1 : 1))[0]
    return html`<div class="box good stack">
        <h2 id="intake-title" tabindex="-1">${staffWordsOf(words).inbox.received}</h2>
        <p class="number">${view.no}</p>
        <div class="row no-print"><button type="button" @click=${this.#copy}>${words.common.copy}</button></div>
        ${clock ? html`<p>${clock.title}${words.common.colon}<strong>${dueDay(clock, words)}</strong></p>` : nothing}
      </div>
      ${
        gaps.length === 0
          ? html`<p>${staffWordsOf(words).inbox.complete}</p>`
          : html`<div class="box ask">
              <h3>${staffWordsOf(words).inbox.missing}</h3>
              <ul class="dots">
                ${gaps.map((title) => html`<li>${title}</li>`)}
              </ul>
            </div>`
      }
      ${view.documents.length === 0 ? nothing : papers(view.documents, words, true)}
      <div class="row no-print">
        <button type="button" class="main" @click=${() => this.#with.open(view.id)}>${staffWordsOf(words).inbox.toCase}</button>
        <button type="button" @click=${() => void this.start()}>${staffWordsOf(words).inbox.another}</button>
      </div>`
  }

  #copy = (): void => {
    const { session, live } = this.#with
    void copy(this.#made.value?.no ?? '', this.#host.renderRoot.querySelector('.number'), live, session.words)
  }

  async #choose(id: string): Promise<void> {
    const { session } = this.#with
    this.#busy = true
    this.#problems = []
    this.#host.requestUpdate()
    try {
      this.#id = id
      await Promise.all([this.#item.run(), loadForms()])
    } catch (caught) {
      this.#item.set(undefined)
      this.#problems = session.problemsOf(caught)
    }
    this.#busy = false
    this.#host.requestUpdate()
    await focusOn(this.#host, '#intake-title')
  }

  async #submit(item: ItemView, form: Json): Promise<void> {
    if (this.sending.busy) return
    const { session } = this.#with
    const { lang } = session
    this.#draft = form
    const applicant = applicantOf(form)
    const body = { item: item.id, version: item.version, form, ...(applicant ? { applicant } : {}) }
    const answer = await this.sending.send(body, (attempt) => session.client.submit(body, attempt))
    if (!('value' in answer)) return
    this.#draft = undefined
    this.#files = {}
    // The reader of schemas came with the form: this adds nothing to what is loaded.
    const { gapsOf } = await import('../pieces/reading.ts')
    this.#gaps = (of) => gapsOf(of.form.schema, form)
    this.#made.set(answer.value, lang)
    await focusOn(this.#host, '#intake-title')
  }
}

/** Whom the case is for: the `person` block that every form keeps under `applicant` (DOMAIN B.0.2). */
function applicantOf(form: Json): { name: string; idNumber?: string } | undefined {
  const person = typeof form === 'object' && form !== null && !Array.isArray(form) ? form['applicant'] : undefined
  if (typeof person !== 'object' || person === null || Array.isArray(person)) return undefined
  const { name, idNumber } = person
  if (typeof name !== 'string' || name === '') return undefined
  return typeof idNumber === 'string' && idNumber !== '' ? { name, idNumber } : { name }
}
