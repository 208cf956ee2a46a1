// Who has looked at my data: read once somebody asks.
import type { Look } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Load } from '../host/load.ts'
import { trouble } from '../pieces/trouble.ts'
import { timeOf, type Words } from '../text/words.ts'

export function looks(
  { value, problems, busy }: Load<Look[]>,
  words: Words,
  open: (event: Event) => void,
): TemplateResult {
  return html`<details class="fold no-print" data-looks @toggle=${open}>
    <summary>${words.looks.title}</summary>
    <div class="stack">
      <p class="soft small">${words.looks.hint}</p>
      ${trouble({ title: words.common.notLoaded, problems, words })}
      ${busy && !value ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}
      ${value?.length === 0 ? html`<p>${words.looks.empty}</p>` : nothing}
      <ul class="plain stack">
        ${value?.map(
          (look) =>
            html`<li>
              <span class="soft small">${timeOf(look.at, words)}</span><br />
              <strong>${look.who}</strong> ${words.looks[look.kind](look.fields.join(words.common.and))}
              ${look.reason ? html`<br />${words.looks.reason}${words.common.colon}${look.reason}` : nothing}
            </li>`,
        )}
      </ul>
    </div>
  </details>`
}
