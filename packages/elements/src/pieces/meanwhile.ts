// What others did to a case while its reader was deciding: who, when, and each answer as it was and as it is.
import type { CaseChange } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'
import { timeOf, type Words } from '../text/words.ts'
import type { Acting } from './acting.ts'

/** With a form open nothing goes out before its writer has said that he goes on. */
export function meanwhile(acting: Acting, { words }: Session): TemplateResult {
  const { act } = words
  const changes = acting.changes ?? []
  return html`<div class="box ask meanwhile" role="alert" tabindex="-1" data-stale part="changes">
    <h3>${act.stale}</h3>
    <p>${acting.held ? act.staleHeld : act.staleTry}</p>
    ${changes.length === 0 ? nothing : html`<ol class="plain stack" aria-label=${act.changes}>${changes.map((one) => change(one, words))}</ol>`}
    ${
      acting.held && acting.offered
        ? html`<div class="row"><button type="button" class="main" @click=${acting.goOn}>${act.goOn}</button></div>`
        : nothing
    }
  </div>`
}

function change(one: CaseChange, words: Words): TemplateResult {
  const { act } = words
  const who = words.case.by(one.who, one.post)
  return html`<li>
    <p><strong>${one.title}</strong> <span class="soft small">${who} · ${timeOf(one.at, words)}</span></p>
    ${one.from && one.from !== one.to ? html`<p class="small">${act.moved(one.from, one.to)}</p>` : nothing}
    ${one.note && !one.fields.some(({ after }) => after === one.note) ? html`<div class="said">${one.note}</div>` : nothing}
    ${
      one.fields.length === 0
        ? nothing
        : html`<dl class="differs">
            ${one.fields.map(
              (field) =>
                html`<div>
                  <dt>${field.title}</dt>
                  ${field.before === undefined ? nothing : html`<dd><span class="soft small">${act.before}</span> <del>${field.before}</del></dd>`}
                  <dd><span class="soft small">${act.after}</span> ${field.after === undefined ? act.emptied : html`<ins>${field.after}</ins>`}</dd>
                </div>`,
            )}
          </dl>`
    }
  </li>`
}
