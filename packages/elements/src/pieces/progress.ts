// The way of a case: what is done, where it stands, what is to come.
import type { CaseView } from '@yichuang/client'
import { html, type TemplateResult } from 'lit'
import type { Words } from '../text/words.ts'

export function progress(path: CaseView['path'], words: Words): TemplateResult {
  const says = { done: words.case.done, now: words.case.current, next: words.case.upcoming }
  return html`<ol class="path" part="path">
    ${path.map(
      (step) =>
        html`<li class=${step.state} aria-current=${step.state === 'now' ? 'step' : 'false'}>
          ${step.title} <span class=${step.state === 'now' ? 'soft small' : 'quiet'}>${says[step.state]}</span>
        </li>`,
    )}
  </ol>`
}
