// My cases, the ones that ask something of me first.
import type { CaseSummary } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { dueBadge, dueDay } from '../pieces/due.ts'
import { dayOf, type Words } from '../text/words.ts'

export function list(cases: CaseSummary[], words: Words, open: (id: string) => void): TemplateResult {
  if (cases.length === 0) {
    return html`<div class="box"><h3>${words.cases.empty}</h3><p>${words.cases.emptyHint}</p></div>`
  }
  const sorted = [...cases].sort((a, b) => Number(b.asked) - Number(a.asked) || (age(a) < age(b) ? 1 : -1))
  return html`<ul class="plain stack">
    ${sorted.map((one) => row(one, words, open))}
  </ul>`
}

/** Numbers of one day count up. */
const age = ({ submittedOn, no }: CaseSummary): string => `${submittedOn} ${no}`

function row(one: CaseSummary, words: Words, open: (id: string) => void): TemplateResult {
  return html`<li class="card mine ${one.asked ? 'asked' : ''}">
    <div class="row between">
      <h3>${one.item.name}</h3>
      <span class="badge ${one.asked ? 'yellow' : one.state.done ? '' : 'remind'}">${one.asked ? words.cases.asked : one.state.title}</span>
    </div>
    <p class="soft small">${one.no}<br />${words.cases.submittedOn(dayOf(one.submittedOn, words))}</p>
    <div class="row between">
      <p>
        ${one.holder && !one.state.done ? html`${words.case.holder}${words.common.colon}${one.holder}` : nothing}
        ${one.next ? html`<br />${one.next.title}${words.common.colon}${dueDay(one.next, words)} ${dueBadge(one.next, '', words)}` : nothing}
      </p>
      <button type="button" data-case=${one.id} aria-label=${words.cases.open(one.no)} @click=${() => open(one.id)}>
        ${words.cases.view}
      </button>
    </div>
  </li>`
}
