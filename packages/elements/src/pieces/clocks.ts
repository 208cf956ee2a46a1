// The limits of a case, each with its colour in words and the account of how its date came about.
import type { CaseView, ClockView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../text/words.ts'
import { dueBadge, dueDay } from './due.ts'

export function clocks(view: CaseView, words: Words): TemplateResult {
  const order = { running: 0, paused: 1, ended: 2 }
  const sorted = [...view.clocks].sort((a, b) => order[a.state] - order[b.state] || (a.due < b.due ? -1 : 1))
  if (sorted.length === 0) return html`<p class="soft">${words.case.noClock}</p>`
  return html`<ul class="plain stack" part="clocks">
    ${sorted.map((clock) => one(clock, view.now.slice(0, 10), words))}
  </ul>`
}

const one = (clock: ClockView, today: string, words: Words): TemplateResult =>
  html`<li class="clock ${clock.state}">
    <div class="row">
      <strong>${clock.title}</strong>
      ${badge(clock, today, words)}
    </div>
    <div>${clock.state === 'paused' ? words.due.soFar(dueDay(clock, words)) : words.due.by(dueDay(clock, words))}</div>
    <div class="soft small">${clock.says}</div>
    ${account(clock, words)}
  </li>`

/** What has ended says how it ended: a supervisor looks for just that. */
function badge(clock: ClockView, today: string, words: Words): TemplateResult {
  if (clock.state === 'running') return dueBadge(clock, today, words)
  if (clock.state === 'paused') return html`<span class="badge">${words.case.paused}</span>`
  return html`<span class="badge ${clock.late ? 'red' : ''}">${clock.late ? words.case.tooLate : words.case.inTime}</span>`
}

/** How the date was counted, line by line, for whoever asks. */
export const account = (clock: ClockView, words: Words): TemplateResult | typeof nothing =>
  clock.explain.length === 0
    ? nothing
    : html`<details>
        <summary>${words.case.why}<span class="quiet">(${clock.title})</span></summary>
        <ol class="dots small">
          ${clock.explain.map((line) => html`<li>${line}</li>`)}
        </ol>
        ${clock.provisional ? html`<p class="small">${words.due.provisional}</p>` : nothing}
      </details>`
