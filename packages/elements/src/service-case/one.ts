// One case as its applicant sees it: where it is, who holds it, until when and why, and what is asked.
import type { CaseView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'
import type { Acting } from '../pieces/acting.ts'
import { account } from '../pieces/clocks.ts'
import { dueDay, dueLine } from '../pieces/due.ts'
import { actionForm, shown } from '../pieces/panel.ts'
import { papers } from '../pieces/papers.ts'
import { letterhead } from '../pieces/print.ts'
import { progress } from '../pieces/progress.ts'
import { timeline } from '../pieces/timeline.ts'
import { dayOf, type Words } from '../text/words.ts'

export interface OneOptions {
  view: CaseView
  session: Session
  acting: Acting
  /** The answers are drawn once somebody opens them. */
  answers: { ready: boolean; open: () => void; print: () => void }
  /** Titles of papers that did not pass the safety check. */
  rejected: string[]
  /** Who has looked at this person's data. */
  looks: TemplateResult | typeof nothing
}

export function one({ view, session, acting, answers, rejected, looks }: OneOptions): TemplateResult {
  const { words } = session
  return html`<div class="wide-stack one">
    ${letterhead(view.county, `${words.common.caseNo} ${view.no}`)}
    ${status(view, words)}
    ${asks(view, session, acting)}
    ${unsafe(view, rejected, words)}
    ${actionForm(view, acting, session)}
    ${
      view.documents.length === 0
        ? nothing
        : html`<section class="stack"><h3>${words.case.documents}</h3>${papers(view.documents, words, told(view))}</section>`
    }
    <div class="pair">
      <section class="stack"><h3>${words.case.path}</h3>${progress(view.path, words)}</section>
      <section class="stack"><h3>${words.case.timeline}</h3>${timeline(view.timeline, words)}</section>
    </div>
    <details class="fold ${answers.ready ? '' : 'no-print'}" @toggle=${answers.open}>
      <summary>${words.case.answers}</summary>
      ${answers.ready ? view.forms.map((form) => html`<div class="answers">${shown(form, view, { session })}</div>`) : html`<p class="soft">${words.common.loading}</p>`}
    </details>
    ${others(view, acting)}
    ${looks}
    <div class="row no-print"><button type="button" class="link" data-print @click=${answers.print}>${words.case.print}</button></div>
  </div>`
}

function status(view: CaseView, words: Words): TemplateResult {
  const today = view.now.slice(0, 10)
  const clock = view.clocks.filter((each) => each.state === 'running').sort((a, b) => (a.due < b.due ? -1 : 1))[0]
  return html`<section class="card status" part="status">
    <p class="soft small">${view.item.name} · ${words.case.channel[view.channel]}</p>
    <h2 id="case-title" tabindex="-1"><span class="quiet">${words.case.now}${words.common.colon}</span>${view.state.title}</h2>
    <p class="soft small">${words.common.caseNo} <span class="no">${view.no}</span></p>
    ${view.result ? html`<div class="box ${view.result.code === 0 ? 'good' : ''}"><h3>${words.case.result}</h3><p>${view.result.says}</p></div>` : nothing}
    <dl class="facts">
      ${
        view.state.done
          ? nothing
          : html`<div>
              <dt>${words.case.holder}</dt>
              <dd>${view.holder}</dd>
            </div>`
      }
      ${
        clock
          ? html`<div>
              <dt>${words.case.until}</dt>
              <dd>${dueLine(clock, today, words)}</dd>
              <dd class="small thin">${clock.title}${words.common.colon}${clock.says}</dd>
            </div>`
          : stopped(view, words)
      }
    </dl>
    ${clock ? account(clock, words) : nothing}
  </section>`
}

/** The date that stands still while the case waits for something else. */
function stopped({ clocks }: CaseView, words: Words): TemplateResult | typeof nothing {
  const clock = clocks.filter((each) => each.state === 'paused').sort((a, b) => (a.due < b.due ? -1 : 1))[0]
  if (!clock) return nothing
  return html`<div>
    <dt>${words.case.until}</dt>
    <dd>${clock.title}${words.common.colon}${words.case.paused}</dd>
    <dd class="small thin">${words.due.soFar(dueDay(clock, words))}</dd>
  </div>`
}

/** Whoever was told no should not have to look for the notice that says why, and what can be done about it. */
const told = ({ result, documents }: CaseView): string =>
  result && result.code !== 0 ? (documents[documents.length - 1]?.id ?? '') : ''

/** What the last correction notice asks, with the button that opens just these fields. */
function asks(view: CaseView, { words }: Session, acting: Acting): TemplateResult | typeof nothing {
  if (!view.asks) return nothing
  const answer = view.actions.find((action) => action.only && action.refused.length === 0)
  return html`<section class="box ask stack" aria-labelledby="asks-title" part="asks">
    <h3 id="asks-title">${words.case.asks}</h3>
    <p>${words.case.asksWhat}</p>
    <ul class="dots">
      ${view.asks.titles.map((title) => html`<li><strong>${title}</strong></li>`)}
    </ul>
    ${view.asks.note ? html`<blockquote>${view.asks.note}</blockquote>` : nothing}
    <p>${words.case.asksUntil(dayOf(view.asks.until, words))}</p>
    ${
      answer && acting.open?.event !== answer.event
        ? html`<div class="row no-print">
            <button type="button" class="main" data-event=${answer.event} ?disabled=${acting.sending.busy} @click=${() => acting.press(answer)}>
              ${answer.title}
            </button>
          </div>`
        : nothing
    }
  </section>`
}

/** Papers that nobody can open: which, and when they can be uploaded again. */
function unsafe(
  { asks: asked, state }: CaseView,
  rejected: string[],
  { case: words }: Words,
): TemplateResult | typeof nothing {
  if (rejected.length === 0 || state.done) return nothing
  const now = asked && rejected.every((title) => asked.titles.includes(title))
  return html`<section class="box bad stack" aria-labelledby="unsafe-title" part="unsafe">
    <h3 id="unsafe-title">${words.rejected}</h3>
    <p>${words.rejectedWhat}</p>
    <ul class="dots">
      ${rejected.map((title) => html`<li><strong>${title}</strong></li>`)}
    </ul>
    <p>${now ? words.rejectedNow : words.rejectedLater}</p>
  </section>`
}

/** Everything else the applicant may do, such as withdrawing; what is not possible now would only distract here. */
function others(view: CaseView, acting: Acting): TemplateResult | typeof nothing {
  const open = view.actions.filter((action) => action.refused.length === 0 && !(view.asks && action.only))
  if (open.length === 0) return nothing
  return html`<div class="row no-print others">
    ${open.map(
      (action) =>
        html`<button
          type="button"
          class=${action.weight}
          data-event=${action.event}
          ?disabled=${acting.sending.busy || acting.open?.event === action.event}
          @click=${() => acting.press(action)}
        >
          ${action.title}
        </button>`,
    )}
  </div>`
}
