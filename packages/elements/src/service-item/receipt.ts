// What a resident holds in hand after submitting: the number, the date of the answer, and what happens next.
import type { CaseView, ItemView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { account } from '../pieces/clocks.ts'
import { dueDay } from '../pieces/due.ts'
import { progress } from '../pieces/progress.ts'
import { dayOf, type Words } from '../text/words.ts'

export interface ReceiptActions {
  copy: () => void
  print: () => void
  follow: () => void
}

export function receipt(view: CaseView, item: ItemView, words: Words, actions: ReceiptActions): TemplateResult {
  const { receipt: says } = words
  const answer = view.clocks.filter((clock) => clock.state === 'running').sort((a, b) => (a.due < b.due ? -1 : 1))[0]
  return html`<section class="receipt wide-stack" part="receipt">
    <article class="sheet wide-stack">
      <h2 class="sheet-title">${says.sheet}</h2>
      <div class="box good stack">
        <h2 id="receipt-title" tabindex="-1">${says.title}</h2>
        <p class="number" id="number">${view.no}</p>
        <button type="button" @click=${actions.copy}>${words.common.copy}</button>
      </div>
      ${answer ? html`<p class="answer">${says.answerBy(dueDay(answer, words))}</p>` : nothing}
      <dl class="facts">
        <div><dt>${says.item}</dt><dd>${view.item.name}</dd></div>
        <div><dt>${says.applicant}</dt><dd>${view.applicant}</dd></div>
        <div><dt>${says.submittedOn}</dt><dd>${dayOf(view.submittedOn, words)}</dd></div>
        ${item.limits.map((limit) => html`<div><dt>${limit.title}</dt><dd>${limit.says}</dd></div>`)}
      </dl>
      <div class="soft">
        <p>${says.keep}</p>
        ${item.county.phone ? html`<p>${words.common.phone(item.county.phone)}</p>` : nothing}
      </div>
    </article>
    ${answer ? account(answer, words) : nothing}
    <section class="stack">
      <h3>${says.next}</h3>
      ${progress(view.path, words)}
    </section>
    <div class="row no-print">
      <button type="button" class="main" @click=${actions.follow}>${says.follow}</button>
      <button type="button" @click=${actions.print}>${says.print}</button>
    </div>
  </section>`
}
