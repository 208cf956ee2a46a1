// <staff-calendar>: the years by which limits are counted; one person uploads, another confirms.

import type { CalendarProposal, CalendarsView } from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { focusOn } from '../host/focus.ts'
import { Load } from '../host/load.ts'
import { Session } from '../host/session.ts'
import { Watch } from '../host/watch.ts'
import { look, paper } from '../look/look.ts'
import type { DiagnoseOptions, Diagnosis, TokenSource } from '../page.ts'
import { Confirm } from '../pieces/confirm.ts'
import { Live } from '../pieces/live.ts'
import { Sending } from '../pieces/sending.ts'
import { trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import { timeOf } from '../text/words.ts'
import { proposal } from './proposal.ts'
import { style } from './style.ts'
import { inForce, missing } from './years.ts'

/** More than any year needs. */
const MAX_BYTES = 64 * 1024

/**
 * Working-day calendars: what counts, what waits for a second person, what is missing.
 * @fires service-token - asks the host for the reader's token; answer with `event.detail.answer(promise)`
 * @slot - shown while loading and when loading fails
 * @csspart years - the years
 * @csspart sending - what is said while sending
 * @csspart problem - what went wrong
 */
export class StaffCalendar extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    lang: {},
    token: { attribute: false },
    refusing: { state: true },
    unread: { state: true },
  }
  static override styles = [...look, style, paper]
  /** Base address of the API with the county. */
  declare api: string
  declare lang: string
  declare token: TokenSource | undefined
  /** The proposal whose refusal is being reasoned. */
  declare refusing: number | undefined
  /** A file that is no JSON or too large never goes out. */
  declare unread: Problem[]

  #session = new Session(this)
  #years = new Load<CalendarsView>(this, this.#session, (signal) => this.#session.client.calendars(signal))
  #sending = new Sending(this, this.#session)
  #confirm = new Confirm(this, this.#session)
  #live = new Live(this)

  constructor() {
    super()
    this.api = ''
    this.lang = ''
    this.unread = []
    new Watch(this, () => {
      if (this.api && this.refusing === undefined && !this.#sending.busy) void this.#years.run()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') && this.api) void this.#years.run()
  }

  /** Says why nothing shows: a plain report for whoever builds the page, without a token or anything personal. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis> {
    return this.#session.diagnose(options)
  }

  override render(): TemplateResult {
    return html`<div class="yc" lang=${this.#session.lang}>${this.#draw()} ${this.#confirm.dialog()} ${this.#live.region()}</div>`
  }

  #draw(): TemplateResult {
    const { words } = this.#session
    const { value, problems, busy } = this.#years
    const retry = () => void this.#years.run()
    if (!value) {
      return html`<slot></slot>
        ${trouble({ title: words.common.notLoaded, problems, words, retry })}
        ${busy && problems.length === 0 ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}`
    }
    const { calendar: says } = staffWordsOf(words)
    return html`<section class="stack">
      <div>
        <h2 id="calendar-title" tabindex="-1">${says.title}</h2>
        <p class="soft">${says.hint}</p>
        <p class="soft small">${words.common.from(timeOf(value.now, words))}</p>
      </div>
      ${problems.length === 0 ? nothing : html`<div class="box ask" role="status">${words.common.staleView}</div>`}
      ${missing(value, words)}
      ${value.recounting ? html`<div class="box busy" role="status">${says.recounting(value.recounting)}</div>` : nothing}
      ${trouble({ title: words.common.problem, problems: [...this.unread, ...this.#sending.problems], words })}
      ${this.#sending.status()}
      <h3 id="waiting" tabindex="-1">${says.waiting}</h3>
      ${value.proposals.length === 0 ? html`<p class="soft">${says.nothingWaits}</p>` : this.#proposals(value)}
      ${this.#upload()}
      ${this.#refused(value)}
      <h3>${says.inForce}</h3>
      ${inForce(value.years, words)}
    </section>`
  }

  #proposals({ proposals }: CalendarsView): TemplateResult {
    const does = {
      busy: this.#sending.busy,
      refusing: this.refusing,
      confirm: (one: CalendarProposal) => void this.#approve(one),
      doubt: (no: number | undefined) => void this.#doubt(no),
      refuse: (no: number, reason: string) => void this.#refuse(no, reason),
    }
    return html`<ul class="plain stack">${proposals.map((one) => proposal(one, this.#session.words, does))}</ul>`
  }

  #upload(): TemplateResult {
    const { calendar: says } = staffWordsOf(this.#session.words)
    return html`<div class="card upload no-print">
      <h3>${says.upload}</h3>
      <p class="soft small" id="file-hint">${says.uploadHint}</p>
      <input type="file" id="file" accept=".json,application/json" aria-describedby="file-hint" ?disabled=${this.#sending.busy} @change=${this.#chosen} />
      <label for="file" class="pick">${says.pick}</label>
      <details><summary>${says.example}</summary><pre translate="no">${EXAMPLE}</pre></details>
    </div>`
  }

  #refused({ refused }: CalendarsView): TemplateResult | typeof nothing {
    const { words } = this.#session
    const { calendar: says } = staffWordsOf(words)
    if (refused.length === 0) return nothing
    return html`<details>
      <summary>${says.refused(refused.length)}</summary>
      <ul class="dots">
        ${refused.map(
          (one) =>
            html`<li>${says.yearOf(says.region(one.region), one.year)}${words.common.colon}${one.reason} <span class="soft small">${one.refusedBy} · ${timeOf(one.refusedAt, words)}</span></li>`,
        )}
      </ul>
    </details>`
  }

  #chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    const { calendar: says } = staffWordsOf(this.#session.words)
    this.#sending.clear()
    this.unread = []
    const read = file.size <= MAX_BYTES ? jsonIn(await file.text()) : undefined
    // The same file may be chosen again once it is mended.
    input.value = ''
    if (read === undefined) {
      this.unread = [{ code: 'client/not-a-calendar', at: '', says: says.noJson, try: says.noJsonTry }]
      await focusOn(this, '[data-trouble]')
      return
    }
    const client = this.#session.client
    const answer = await this.#sending.send(read, (attempt) => client.proposeCalendar(read, attempt))
    if (!('value' in answer)) return
    this.#years.set(answer.value)
    this.#live.say(says.sent)
    await focusOn(this, '#waiting')
  }

  async #approve({ no, hash, region, year, affected }: CalendarProposal): Promise<void> {
    const { calendar: says } = staffWordsOf(this.#session.words)
    const yes = await this.#confirm.ask({
      title: says.confirmTitle(says.region(region), year),
      body: `${says.confirmBody} ${says.affected(affected)}`,
      yes: says.confirm,
      final: true,
    })
    if (yes) await this.#decide(no, { hash }, says.done)
  }

  async #doubt(no: number | undefined): Promise<void> {
    const back = this.refusing
    this.refusing = no
    await focusOn(this, no === undefined ? `[data-doubt="${back}"]` : '#reason')
  }

  async #refuse(no: number, reason: string): Promise<void> {
    await this.#decide(no, { reason }, staffWordsOf(this.#session.words).calendar.doneRefused)
  }

  async #decide(no: number, body: { hash: string } | { reason: string }, said: string): Promise<void> {
    this.unread = []
    const client = this.#session.client
    const answer = await this.#sending.send([no, body], (attempt) => client.decideCalendar(no, body, attempt))
    if ('value' in answer) {
      this.refusing = undefined
      this.#live.say(said)
    }
    await this.#years.run()
    if ('value' in answer) await focusOn(this, '#waiting')
  }
}

function jsonIn(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
  } catch {
    return undefined
  }
}

/** A year as the file format has it; what the county fills in is marked. */
const EXAMPLE = `{
  "format": 1,
  "region": "CN",
  "year": 2027,
  "status": "published",
  "off": ["2027-01-01"],
  "makeupWork": [],
  "source": { "notice": "(county)", "url": "https://(county)" }
}`
