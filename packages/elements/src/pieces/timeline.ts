// What happened, newest first: when, what, who, and the words that came with it.
import type { TimelineEntry } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { timeOf, type Words } from '../text/words.ts'

export const timeline = (entries: TimelineEntry[], words: Words): TemplateResult =>
  html`<ol class="timeline" reversed part="timeline">
    ${[...entries].sort((a, b) => b.seq - a.seq).map((entry) => moment(entry, words))}
  </ol>`

function moment(entry: TimelineEntry, words: Words): TemplateResult {
  const who = entry.kind !== 'event' ? words.case.system : words.case.by(entry.who, entry.post)
  return html`<li>
    <div><strong>${entry.title}</strong> <span class="soft small">${timeOf(entry.at, words)}</span></div>
    <div class="soft small">${who}${entry.for ? html` ${words.case.standIn(entry.for)}` : nothing}</div>
    ${entry.note ? html`<div class="said">${entry.note}</div>` : nothing}
  </li>`
}
