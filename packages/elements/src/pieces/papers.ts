// Notices as documents one can read and print.
import type { DocumentView } from '@yichuang/client'
import { html, type TemplateResult } from 'lit'
import { dayOf, type Words, wordsOf } from '../text/words.ts'
import { printSheet } from './print.ts'

/** `open`: all spread out at once, for whoever is about to print, or the one of this id. */
export const papers = (documents: DocumentView[], words: Words, open: boolean | string = false): TemplateResult =>
  documents.length === 0
    ? html`<p class="soft">${words.case.noDocuments}</p>`
    : html`<div part="documents">${documents.map((one) => paper(one, words, open === true || open === one.id))}</div>`

function paper(one: DocumentView, words: Words, open: boolean): TemplateResult {
  const { reading } = one
  return html`<details class="paper" ?open=${open}>
    <summary>${reading?.title ?? one.title} <span class="soft small">${dayOf(one.issuedOn, words)}</span></summary>
    <article part="document">
      ${
        reading
          ? html`<div lang=${reading.lang}>${text({ ...one, ...reading }, words)}</div>
              <p class="soft small">${words.case.reading}</p>
              <div class="original" lang="zh-CN">${text(one, wordsOf('zh-CN'))}</div>`
          : text(one, words)
      }
    </article>
    <div class="row no-print">
      <button type="button" @click=${(event: Event) => print(event, one)}>${words.case.printDocument((one.reading ?? one).title)}</button>
    </div>
  </details>`
}

function text(one: DocumentView, words: Words): TemplateResult {
  const { body, sign } = signed(one, words)
  return html`<h4>${one.title}</h4>
    <p class="soft small">${words.case.number} ${one.number}</p>
    ${body.map((said) => html`<p>${said}</p>`)}
    <p class="sign">${sign.map((said) => html`<span>${said}</span>`)}</p>`
}

/** Most templates end with who and when; those that do not are signed here. */
function signed({ paragraphs, unit, issuedOn }: DocumentView, words: Words): { body: string[]; sign: string[] } {
  const [who = '', when = ''] = paragraphs.slice(-2)
  if (/^(\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} \w+ \d{4})$/.test(when))
    return { body: paragraphs.slice(0, -2), sign: [who, when] }
  return { body: paragraphs, sign: [unit, dayOf(issuedOn, words)] }
}

function print(event: Event, one: DocumentView): void {
  const article = (event.currentTarget as HTMLElement).closest('details')?.querySelector('article')
  const root = article?.getRootNode()
  const head = root instanceof ShadowRoot ? root.querySelector('.letterhead') : null
  if (article) printSheet(one.title, article, head)
}
