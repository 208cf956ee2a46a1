// Masked fields in plain: asks for a reason, shows the value, and hides it again when the page is left.
import type { CaseView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import type { FormProps } from '@yichuang/forms'
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'
import type { Live } from '../pieces/live.ts'
import { Sending } from '../pieces/sending.ts'
import { trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'

interface Asked {
  /** Pointer into the case's data. */
  at: string
  title: string
}

export class Reveal implements ReactiveController {
  readonly sending: Sending
  #host: ReactiveElement
  #session: Session
  #live: Live
  #open = new Map<string, Json>()
  #asked: Asked | undefined
  #reason = ''
  #short = false

  constructor(host: ReactiveElement, { session, live }: { session: Session; live: Live }) {
    this.#host = host
    this.#session = session
    this.#live = live
    this.sending = new Sending(host, session)
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#left)
    addEventListener('pagehide', this.hide)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#left)
    removeEventListener('pagehide', this.hide)
    this.#close()
    this.hide()
  }

  hostUpdated(): void {
    const dialog = this.#dialog()
    if (dialog && this.#asked && !dialog.open) dialog.showModal()
  }

  /** Everything that was shown is masked again. */
  hide = (): void => {
    this.#open.clear()
    this.#host.requestUpdate()
  }

  #left = (): void => {
    if (document.hidden) this.hide()
  }

  /** The form with what is shown for now in its place, and the buttons that show and hide; none for a reader who may not. */
  of(
    { name, masked = [], value }: CaseView['forms'][number],
    { may }: CaseView,
  ): { value: Json } & Pick<FormProps, 'beside'> {
    if (masked.length === 0 || !may.includes('case.reveal')) return { value }
    const { reveal } = staffWordsOf(this.#session.words)
    const inCase = (at: string) => `/${name}${at}`
    const open = masked.filter((at) => this.#open.has(inCase(at)))
    return {
      value: open.reduce((so, at) => withValue(so, at, this.#open.get(inCase(at)) ?? null), value),
      beside: ({ pointer, title }) =>
        masked.includes(pointer) && {
          says: open.includes(pointer) ? reveal.no : reveal.yes,
          press: () => this.#toggle({ at: inCase(pointer), title }),
        },
    }
  }

  #toggle(asked: Asked): void {
    const { reveal } = staffWordsOf(this.#session.words)
    if (this.#open.delete(asked.at)) {
      this.#live.say(reveal.hidden(asked.title))
    } else {
      this.#asked = asked
      this.#reason = ''
      this.#short = false
      this.sending.clear()
    }
    this.#host.requestUpdate()
  }

  #send = async (id: string): Promise<void> => {
    const asked = this.#asked
    // One line: it is read in lists. What a keyboard adds is taken out.
    const reason = this.#reason.replace(/\p{Cc}+/gu, ' ').trim()
    const letters = Array.from(reason).length
    this.#short = letters < 5 || letters > 200
    this.#host.requestUpdate()
    if (!asked || this.sending.busy) return
    if (this.#short) {
      this.#dialog()?.querySelector('textarea')?.focus()
      return
    }
    const body = { fields: [asked.at], reason }
    const { client, words } = this.#session
    const answer = await this.sending.send([id, body], (attempt) => client.reveal(id, body, attempt))
    // Gone back meanwhile, or the page was left: nothing is shown to an empty chair.
    if (!('value' in answer) || this.#asked !== asked) return
    this.#open.set(asked.at, answer.value.values[asked.at] ?? null)
    this.#close()
    this.#live.say(staffWordsOf(words).reveal.shown(asked.title))
  }

  #close = (): void => {
    this.#asked = undefined
    // Closing before removing gives the focus back to the button.
    this.#dialog()?.close()
    this.#host.requestUpdate()
  }

  #dialog = (): HTMLDialogElement | null => this.#host.renderRoot?.querySelector('dialog.reveal') ?? null

  dialog(id: string): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing
    const { words } = this.#session
    const { reveal } = staffWordsOf(words)
    const { title } = this.#asked
    return html`<dialog class="reveal" aria-labelledby="reveal-title" aria-describedby="reveal-body" @close=${this.#close}>
      <form method="dialog" novalidate @submit=${(event: Event) => {
        event.preventDefault()
        void this.#send(id)
      }}>
        <h3 id="reveal-title">${reveal.title(title)}</h3>
        <p id="reveal-body">${reveal.body}</p>
        <label for="reveal-reason">${reveal.reason}</label>
        <textarea
          id="reveal-reason"
          rows="2"
          autofocus
          required
          aria-invalid=${this.#short ? 'true' : 'false'}
          aria-describedby="reveal-hint"
          .value=${this.#reason}
          @input=${(event: Event) => {
            this.#reason = (event.target as HTMLTextAreaElement).value
          }}
        ></textarea>
        <p id="reveal-hint" class=${this.#short ? 'bad' : 'soft small'} role=${this.#short ? 'alert' : 'note'}>${reveal.hint}</p>
        ${trouble({ title: reveal.failed, problems: this.sending.problems, words })}
        ${this.sending.status()}
        <div class="row">
          <button type="button" @click=${this.#close}>${words.common.cancel}</button>
          <button type="submit" class="main" ?disabled=${this.sending.busy}>${reveal.yes}</button>
        </div>
      </form>
    </dialog>`
  }
}

function withValue(value: Json, pointer: string, put: Json): Json {
  const [, part, ...rest] = pointer.split('/')
  if (part === undefined) return put
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
  const below = rest.length ? `/${rest.join('/')}` : ''
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === name ? withValue(one, below, put) : one))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [name]: withValue(value[name] ?? null, below, put) }
}
