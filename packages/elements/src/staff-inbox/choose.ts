// Narrowing the inbox: by colour with its count, by text, and the order.

import type { Inbox } from '@yichuang/client'
import { html, type TemplateResult } from 'lit'
import { staffWordsOf } from '../text/staff-words.ts'
import type { Words } from '../text/words.ts'
import type { Choice } from './tasks.ts'

export function choose(
  inbox: Inbox,
  choice: Choice,
  words: Words,
  take: (part: Partial<Choice>) => void,
): TemplateResult {
  const says = staffWordsOf(words).inbox
  const colours = [
    { colour: 'all', title: says.all, count: inbox.counts.all },
    { colour: 'red', title: says.red, count: inbox.counts.red },
    { colour: 'yellow', title: says.yellow, count: inbox.counts.yellow },
    { colour: 'remind', title: says.remind, count: inbox.counts.remind },
  ] as const
  return html`<div class="choose no-print" part="filters">
    <div class="row colours" role="group" aria-label=${says.filter}>
      ${colours.map(
        ({ colour, title, count }) =>
          html`<button
            type="button"
            class="chip ${colour}"
            aria-pressed=${choice.colour === colour ? 'true' : 'false'}
            @click=${() => take({ colour })}
          >
            ${title} <strong>${count}</strong>
          </button>`,
      )}
    </div>
    <div class="row">
      <input
        type="search"
        aria-label=${says.search}
        placeholder=${says.search}
        .value=${choice.text}
        @input=${(event: Event) => take({ text: (event.target as HTMLInputElement).value })}
      />
      <select
        aria-label=${says.order}
        .value=${choice.order}
        @change=${(event: Event) => take({ order: (event.target as HTMLSelectElement).value === 'since' ? 'since' : 'due' })}
      >
        <option value="due">${says.sort.due}</option>
        <option value="since">${says.sort.since}</option>
      </select>
    </div>
  </div>`
}
