// A year that somebody uploaded: what would change, whom it would move, and what a second person may do with it.

import type { CalendarProposal } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { staffWordsOf } from '../text/staff-words.ts'
import { timeOf, type Words } from '../text/words.ts'
import { daysOf, list, notice } from './years.ts'

export interface ProposalDoes {
  busy: boolean
  /** The proposal whose refusal is being reasoned. */
  refusing: number | undefined
  confirm: (one: CalendarProposal) => void
  /** Asks for the reason. */
  doubt: (no: number | undefined) => void
  refuse: (no: number, reason: string) => void
}

export function proposal(one: CalendarProposal, words: Words, does: ProposalDoes): TemplateResult {
  const { calendar: says } = staffWordsOf(words)
  const { no, mine, added, removed, affected } = one
  return html`<li class="card" data-proposal=${no}>
    <h3 tabindex="-1">${says.yearOf(says.region(one.region), one.year)}</h3>
    <p class="soft small">${says.uploaded(one.proposedBy, timeOf(one.proposedAt, words))}</p>
    ${notice(one)}
    ${
      added.length + removed.length === 0
        ? html`<p>${says.same}</p>`
        : html`<h4>${says.changes}</h4>
          ${added.length ? html`<p class="small">${says.added}</p>${list(added, words, 'plus')}` : nothing}
          ${removed.length ? html`<p class="small">${says.removed}</p>${list(removed, words, 'minus')}` : nothing}`
    }
    ${daysOf(one, words)}
    <p><strong>${says.affected(affected)}</strong></p>
    ${mine ? html`<p class="soft">${says.mine}</p>` : nothing}
    ${
      does.refusing === no
        ? reason(no, mine, words, does)
        : html`<div class="row no-print">
          ${mine ? nothing : html`<button type="button" class="main" ?disabled=${does.busy} @click=${() => does.confirm(one)}>${says.confirm}</button>`}
          <button type="button" data-doubt=${no} ?disabled=${does.busy} @click=${() => does.doubt(no)}>${mine ? says.takeBack : says.refuse}</button>
        </div>`
    }
  </li>`
}

function reason(no: number, mine: boolean, words: Words, does: ProposalDoes): TemplateResult {
  const { calendar: says } = staffWordsOf(words)
  const { common } = words
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const text = String(new FormData(form).get('reason') ?? '').trim()
    if (text) does.refuse(no, text)
  }
  return html`<form class="why" @submit=${send}>
    <label for="reason">${mine ? says.whyBack : says.why}</label>
    <input id="reason" name="reason" required maxlength="200" autocomplete="off" />
    <div class="row">
      <button type="submit" class="main" ?disabled=${does.busy}>${mine ? says.takeBack : says.refuse}</button>
      <button type="button" @click=${() => does.doubt(undefined)}>${common.cancel}</button>
    </div>
  </form>`
}
