// Whom to turn to, for whoever cannot or will not do it on line: always in view.
import type { ItemView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../text/words.ts'

export const help = ({ county }: ItemView, { guide, common }: Words): TemplateResult =>
  html`<p class="soft">
    ${guide.help} ${county.phone ? html`<span class="phone">${common.phone(county.phone)}</span>` : nothing}
  </p>`
