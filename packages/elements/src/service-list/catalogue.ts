// The catalogue as drawn: the search, the choices, and a card for each service found.
import type { ItemSummary } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../text/words.ts'
import { choicesOf, type Filter, matching } from './filter.ts'

export interface CatalogueWith {
  filter: Filter
  choose: (change: Partial<Filter>) => void
  clear: () => void
  open: (id: string) => void
}

export function catalogue(items: ItemSummary[], words: Words, given: CatalogueWith): TemplateResult {
  const { list: says } = words
  if (items.length === 0) return html`<div class="box"><h3>${says.empty}</h3><p>${says.emptyHint}</p></div>`
  const { filter, choose, clear, open } = given
  const found = matching(items, filter)
  return html`
    <div class="find" role="search" aria-label=${says.find} part="filters">
      <label class="text">
        <span>${says.search}</span>
        <input
          type="search"
          id="search"
          autocomplete="off"
          .value=${filter.text}
          @input=${(event: Event) => choose({ text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${select(says.theme, says.all, choicesOf(items, 'themes'), filter.theme, (theme) => choose({ theme }))}
      ${select(says.audience, says.all, choicesOf(items, 'audience'), filter.audience, (audience) => choose({ audience }))}
    </div>
    <p class="soft small" role="status">${says.found(found.length)}</p>
    ${
      found.length === 0
        ? html`<div class="box">
            <h3>${says.noMatch}</h3>
            <p>${says.noMatchHint}</p>
            <div class="row"><button type="button" @click=${clear}>${says.clear}</button></div>
          </div>`
        : html`<ul class="plain services" part="services">
            ${found.map((item) => card(item, words, open))}
          </ul>`
    }
  `
}

function select(
  label: string,
  all: string,
  choices: string[],
  chosen: string,
  choose: (choice: string) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing
  return html`<label>
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${chosen === ''}>${all}</option>
      ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === chosen}>${choice}</option>`)}
    </select>
  </label>`
}

/** The whole card is the target; its name is what is read out. */
function card(item: ItemSummary, { list: says }: Words, open: (id: string) => void): TemplateResult {
  const mark = item.status === 'active' ? '' : says[item.status]
  const about = [...item.themes, ...item.audience]
  return html`<li class="card service ${item.status}">
    <h3>
      <button
        type="button"
        class="link open"
        data-item=${item.id}
        aria-describedby=${mark ? `mark-${item.id}` : nothing}
        @click=${() => open(item.id)}
      >
        ${item.name}
      </button>
    </h3>
    ${mark ? html`<p><span class="badge yellow" id="mark-${item.id}">${mark}</span></p>` : nothing}
    ${item.summary ? html`<p>${item.summary}</p>` : nothing}
    ${about.length === 0 ? nothing : html`<p class="soft small">${about.join(' · ')}</p>`}
  </li>`
}
