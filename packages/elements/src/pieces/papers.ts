// Notices as documents one can read and print.
import type { DocumentView } from '@yichuang/client'
import { html, type TemplateResult } from 'lit'
import { dayOf, type Words } from '../text/words.ts'
import { printSheet } from './print.ts'

export const papers = (documents: DocumentView[], words: Words): TemplateResult =>
  documents.length === 0
    ? html`<p class="soft">${words.case.noDocuments}</p>`
    : html`<div part="documents">${documents.map((one) => paper(one, words))}</div>`

const paper = (one: DocumentView, words: Words): TemplateResult =>
  html`<details class="paper">
    <summary>${one.title} <span class="soft small">${dayOf(one.issuedOn, words)}</span></summary>
    <article part="document">
      <h4>${one.title}</h4>
      <p class="soft small">${words.case.number} ${one.number}</p>
      ${one.paragraphs.map((text) => html`<p>${text}</p>`)}
      <p class="sign">${one.unit}<br />${dayOf(one.issuedOn, words)}</p>
    </article>
    <div class="row no-print">
      <button type="button" @click=${(event: Event) => print(event, one)}>${words.case.printDocument(one.title)}</button>
    </div>
  </details>`

function print(event: Event, one: DocumentView): void {
  const article = (event.currentTarget as HTMLElement).closest('details')?.querySelector('article')
  if (article) printSheet(one.title, article)
}
