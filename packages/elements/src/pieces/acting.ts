// Doing something to a case: the button, its form, the second question, sending, and what others did meanwhile.
import type { ActionView, CaseChange, CaseView, Client, ClientError } from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import type { UploadedFile } from '@yichuang/forms'
import type { ReactiveController, ReactiveElement } from 'lit'
import { focusOn } from '../host/focus.ts'
import { Leave } from '../host/leave.ts'
import type { Session } from '../host/session.ts'
import type { Confirm } from './confirm.ts'
import { loadForms } from './form.ts'
import type { Live } from './live.ts'
import { Sending } from './sending.ts'

export interface ActingWith {
  session: Session
  confirm: Confirm
  live: Live
  /** The case as it is shown. */
  view: () => CaseView | undefined
  /** Takes the case as the server now gives it. */
  show: (view: CaseView) => void
  /** Titles of what the application still lacks; staff are asked before they go on without it. */
  gaps?: () => string[]
}

export class Acting implements ReactiveController {
  /** The action whose form is open. Kept when the case moves on, so that nothing typed is lost. */
  open: ActionView | undefined
  draft: Json | undefined
  /** Uploaded while the form is open; the case does not know them yet. */
  files: Record<string, UploadedFile> = {}
  /** Somebody else was faster: what he did. The case was read again. */
  changes: CaseChange[] | undefined
  /** The open form rests until its writer has seen what changed. */
  held = false
  /** Problems of an action that has no form. */
  failed: { title: string; problems: Problem[] } | undefined
  readonly sending: Sending
  #host: ReactiveElement
  #with: ActingWith

  constructor(host: ReactiveElement, given: ActingWith) {
    this.#host = host
    this.#with = given
    this.sending = new Sending(host, given.session)
    new Leave(host, () => this.open !== undefined && this.draft !== undefined)
    host.addController(this)
  }

  hostConnected(): void {}

  /** A form is open or something is on its way: a quiet refresh would disturb. */
  get engaged(): boolean {
    return this.open !== undefined || this.sending.busy
  }

  /** The open action as the case now offers it; undefined when it is no longer possible. */
  get offered(): ActionView | undefined {
    const found = this.#with.view()?.actions.find((one) => one.event === this.open?.event)
    return found && found.refused.length === 0 ? found : undefined
  }

  /** A press on the action's button. */
  async press(action: ActionView): Promise<void> {
    if (action.refused.length > 0 || this.sending.busy) return
    this.failed = undefined
    this.#current()
    this.sending.clear()
    if (!action.form) {
      if (!(await this.#despiteGaps(action))) return
      this.open = undefined
      await this.#send(action, undefined)
      return
    }
    try {
      await loadForms()
    } catch (caught) {
      this.failed = { title: action.title, problems: this.#with.session.problemsOf(caught) }
      this.#host.requestUpdate()
      return
    }
    this.open = action
    this.draft = undefined
    this.#host.requestUpdate()
    await focusOn(this.#host, '#act-title')
  }

  async #despiteGaps({ title }: ActionView): Promise<boolean> {
    const { session, confirm, gaps } = this.#with
    const { act, common } = session.words
    const fields = gaps?.() ?? []
    if (fields.length === 0) return true
    return confirm.ask({
      title: act.gapsTitle(title),
      body: act.gaps(fields.join(common.and)),
      yes: act.confirm(title),
    })
  }

  typed = (value: Json): void => {
    this.draft = value
  }

  keep = (file: UploadedFile): void => {
    this.files = { ...this.files, [file.id]: file }
    this.#host.requestUpdate()
  }

  submit = async (payload: Json): Promise<void> => {
    const untouched = this.draft === undefined
    const action = this.offered
    if (!action || this.held || this.sending.busy) return
    // A correction can be answered once: a press by mistake must not use it up.
    if (action.only && untouched && !(await this.#asItIs())) return
    this.draft = payload
    await this.#send(action, payload)
  }

  /** The writer has seen what changed and goes on with what he wrote. */
  goOn = async (): Promise<void> => {
    this.held = false
    this.#host.requestUpdate()
    await focusOn(this.#host, '#act-title')
  }

  #asItIs(): Promise<boolean> {
    const { act } = this.#with.session.words
    return this.#with.confirm.ask({ title: act.sameTitle, body: act.sameBody, yes: act.same })
  }

  /** Back without doing it; asks first when something was typed. */
  close = async (): Promise<void> => {
    const { session, confirm } = this.#with
    const { act } = session.words
    if (this.draft !== undefined && !(await confirm.ask({ title: act.dropTitle, body: act.dropBody, yes: act.drop })))
      return
    const event = this.open?.event
    this.reset()
    await focusOn(this.#host, `[data-event="${event}"]`, '#case-title')
  }

  async #send(action: ActionView, payload: Json | undefined): Promise<void> {
    const { session, confirm, live, show } = this.#with
    const view = this.#with.view()
    if (!view) return
    const { act } = session.words
    if (action.weight === 'final') {
      const yes = await confirm.ask({
        title: act.confirmTitle(action.title),
        body: act.confirmBody(view.no),
        yes: act.confirm(action.title),
        final: true,
      })
      if (!yes) return
    }
    this.#current()
    const body = { event: action.event, seen: view.seq, ...(payload === undefined ? {} : { payload }) }
    const client: Client = session.client
    const answer = await this.sending.send([view.id, body], (attempt) => client.act(view.id, body, attempt))
    if ('value' in answer) {
      this.reset()
      show(answer.value)
      live.say(act.done(action.title, answer.value.state.title))
      await focusOn(this.#host, '#case-title')
      return
    }
    if (isStale(answer.error)) {
      await this.#catchUp(view.id, answer.error?.changes ?? [])
      await focusOn(this.#host, '[data-stale]')
    }
    if (!this.open) this.failed = { title: action.title, problems: this.sending.problems }
    this.#host.requestUpdate()
  }

  /** Shows the case as others left it; what was typed stays. */
  async #catchUp(id: string, changes: CaseChange[]): Promise<void> {
    const { session, show, live } = this.#with
    this.changes = changes
    this.held = this.open !== undefined
    live.say(session.words.act.stale)
    try {
      show(await session.client.case(id))
      this.sending.problems = []
    } catch (caught) {
      this.sending.problems = session.problemsOf(caught)
    }
  }

  /** Forgets what is open and typed: it is done, dropped, or another case is shown. */
  reset(): void {
    this.open = undefined
    this.draft = undefined
    this.files = {}
    this.#current()
    this.failed = undefined
    this.sending.clear()
  }

  #current(): void {
    this.changes = undefined
    this.held = false
  }
}

const isStale = (error: ClientError | undefined): boolean =>
  error?.status === 409 && (error.current !== undefined || error.code === 'api/stale-version')
