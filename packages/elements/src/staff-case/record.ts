// The record of a case: a button that has it recomputed, and the answer in words.

import type { Verified } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Load } from '../host/load.ts'
import { trouble } from '../pieces/trouble.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import type { Words } from '../text/words.ts'

export function record({ value, busy, problems }: Load<Verified>, words: Words, ask: () => void): TemplateResult {
  const { staff } = staffWordsOf(words)
  return html`<section class="card stack no-print" aria-labelledby="record-title" part="record">
    <h3 id="record-title">${staff.record}</h3>
    <p class="soft small">${staff.recordHint}</p>
    <div class="row"><button type="button" data-verify ?disabled=${busy} @click=${ask}>${busy ? staff.verifying : staff.verify}</button></div>
    <div role="status">
      ${
        value && !busy
          ? html`<div class="box ${value.ok ? 'good' : 'bad'}">
              ${value.ok ? nothing : html`<h3>${staff.notWhole}</h3>`}
              <p>${value.says}</p>
              ${value.ok ? nothing : html`<p>${staff.notWholeTry}</p>`}
            </div>`
          : nothing
      }
    </div>
    ${trouble({ title: words.common.notLoaded, problems, words })}
  </section>`
}
