// The top of a case for staff: what, whose, where it stands, who holds it.

import type { CaseView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { dueLine } from '../pieces/due.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import { dayOf, type Words } from '../text/words.ts'

export function head(view: CaseView, words: Words, copy: () => void): TemplateResult {
  return html`<header class="card head" part="head">
    <div class="row between">
      <div>
        <p class="soft small row number-row">
          <span>${words.common.caseNo} <span class="no" id="case-no">${view.no}</span></span>
          <button type="button" class="link copy no-print" @click=${copy}>${words.common.copy}</button>
        </p>
        <h2 id="case-title" tabindex="-1">${view.item.name} · ${view.applicant}</h2>
      </div>
      <span class="badge ${view.state.done ? '' : 'remind'}">${view.state.title}</span>
    </div>
    ${view.result ? html`<div class="box ${view.result.code === 0 ? 'good' : ''}"><h3>${words.case.result}</h3><p>${view.result.says}</p></div>` : nothing}
    <dl class="facts">
      <div><dt>${staffWordsOf(words).staff.submitted}</dt><dd>${dayOf(view.submittedOn, words)} · ${words.case.channel[view.channel]}</dd></div>
      ${
        view.state.done
          ? nothing
          : html`<div>
              <dt>${staffWordsOf(words).staff.holders}</dt>
              ${
                view.holders.length === 0
                  ? html`<dd>${view.holder}</dd>`
                  : view.holders.map(
                      (one) =>
                        html`<dd>${one.unit} ${one.title}${one.people.length ? html` <span class="soft small">(${one.people.join(words.common.and)})</span>` : nothing}</dd>`,
                    )
              }
            </div>`
      }
      ${view.next ? html`<div><dt>${view.next.title}</dt><dd>${dueLine(view.next, view.now.slice(0, 10), words)}</dd></div>` : nothing}
    </dl>
  </header>`
}
