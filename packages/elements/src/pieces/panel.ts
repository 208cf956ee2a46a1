// The actions of a case as buttons with their reasons, and the form of the one that is open.
import type { ActionView, CaseView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import type { FormProps } from '@yichuang/forms'
import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Session } from '../host/session.ts'
import type { Words } from '../text/words.ts'
import type { Acting } from './acting.ts'
import { carry } from './files.ts'
import { formHere } from './form.ts'
import { meanwhile } from './meanwhile.ts'
import { reasons, sorted, trouble, unanswered } from './trouble.ts'

/** Buttons for what may be done; what may not be done yet stands below them with the reasons in words. */
export function buttons(actions: ActionView[], acting: Acting, session: Session): TemplateResult {
  const { act } = session.words
  const order = { main: 0, plain: 1, final: 2 }
  const can = actions.filter((one) => one.refused.length === 0).sort((a, b) => order[a.weight] - order[b.weight])
  const cannot = actions.filter((one) => one.refused.length > 0)
  const ends = can.filter((one) => one.weight === 'final')
  return html`
    ${can.length === 0 ? html`<p class="soft">${act.none}</p>` : nothing}
    ${can.length === ends.length ? nothing : html`<div class="row">${can.filter((one) => one.weight !== 'final').map((one) => button(one, acting))}</div>`}
    ${
      ends.length === 0
        ? nothing
        : html`<div class="ends stack">
            <p class="soft small">${act.ends}</p>
            <div class="row">${ends.map((one) => button(one, acting))}</div>
          </div>`
    }
    ${
      cannot.length === 0
        ? nothing
        : html`<ul class="plain stack refused">
            ${together(cannot).map((group, index) => refused(group, index, session.words))}
          </ul>`
    }
  `
}

const button = (one: ActionView, acting: Acting): TemplateResult =>
  html`<button
    type="button"
    class=${one.weight}
    data-event=${one.event}
    ?disabled=${acting.sending.busy}
    @click=${() => acting.press(one)}
  >
    ${one.title}
  </button>`

/** What is refused for the same reasons stands together: the reasons are read once. */
function together(actions: ActionView[]): ActionView[][] {
  const groups = new Map<string, ActionView[]>()
  for (const one of actions) {
    const why = JSON.stringify(one.refused.map(({ code, says }) => [code, says]))
    groups.set(why, [...(groups.get(why) ?? []), one])
  }
  return [...groups.values()]
}

const refused = (group: ActionView[], index: number, { act, common }: Words): TemplateResult =>
  html`<li>
    <div class="row">
      ${group.map((one) => html`<button type="button" aria-disabled="true" aria-describedby="why-${index}">${one.title}</button>`)}
    </div>
    <div id="why-${index}" class="small"><span class="soft">${act.refused}${common.colon}</span>${reasons(group[0]?.refused ?? [])}</div>
  </li>`

/** The open action: its form, or, when others made it impossible, what was typed, to be read and copied. */
export function actionForm(view: CaseView, acting: Acting, session: Session): TemplateResult | typeof nothing {
  const { words } = session
  const { open, sending } = acting
  if (!open?.form) {
    const failed = acting.failed
    if (acting.changes) return meanwhile(acting, session)
    return html`${sending.status()}${failed ? trouble({ title: words.act.failed(failed.title), problems: failed.problems, words }) : nothing}`
  }
  const offered = acting.offered
  const form = offered?.form ?? open.form
  const only = offered ? offered.only : undefined
  const rests = !offered || acting.held
  const { fields, whole } = sorted(sending.problems)
  const props: FormProps = {
    form,
    value: acting.draft ?? offered?.value ?? open.value ?? {},
    lang: session.lang,
    now: view.now,
    submitLabel: words.act.send,
    readOnly: rests,
    busy: sending.busy,
    problems: fields,
    files: { ...view.files, ...acting.files },
    onChange: acting.typed,
    onSubmit: (value) => void acting.submit(value),
    ...carry(session, acting.keep),
    ...(only ? { only } : {}),
  }
  return html`<section class="card form-card" aria-labelledby="act-title">
    <h3 id="act-title" tabindex="-1">${(offered ?? open).title}</h3>
    ${acting.changes ? meanwhile(acting, session) : nothing}
    ${offered ? nothing : html`<div class="box bad" role="alert"><h3>${words.act.gone}</h3><p>${words.act.goneTry}</p></div>`}
    ${trouble({ title: unanswered(whole) ? words.common.unfinished : words.act.failed(open.title), problems: whole, words })}
    ${keyed(`${open.event} ${rests}`, html`<div ${formHere(props)}></div>`)}
    ${sending.status()}
    <div class="row no-print"><button type="button" class="link" ?disabled=${sending.busy} @click=${acting.close}>${words.common.back}</button></div>
  </section>`
}

/** A form that only shows. */
export function shown(
  form: CaseView['forms'][number],
  view: CaseView,
  { session, ...seen }: { session: Session } & Pick<FormProps, 'beside'> & { value?: Json },
): TemplateResult {
  const props: FormProps = {
    form,
    value: form.value as Json,
    ...seen,
    lang: session.lang,
    now: view.now,
    readOnly: true,
    submitLabel: session.words.act.send,
    files: view.files,
    onSubmit: () => {},
    ...carry(session),
  }
  return html`<div ${formHere(props)}></div>`
}
