// What a resident reads before applying: calm, in plain words, from the item alone.
import type { ItemView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import { sizeOf, type Words } from '../text/words.ts'
import { help } from './help.ts'

export interface GuideWith {
  /** The bar with the button; nothing when the item cannot be applied for. */
  start: TemplateResult | typeof nothing
  /** The same from the foot of the guide. */
  begin: () => void
}

/** The guide of an item. */
export function guide(item: ItemView, words: Words, { start, begin }: GuideWith): TemplateResult {
  const { guide: says } = words
  return html`<article class="guide wide-stack" part="guide">
    <header class="stack">
      <p class="eyebrow">${says.eyebrow(item.county.name)}</p>
      <h2 id="title" tabindex="-1" part="title">${item.name}</h2>
      <p class="lead">${item.summary}</p>
      ${stopped(item, words)}
    </header>
    ${start} ${glance(item, words)}
    ${list(says.who, item.conditions)}
    ${materials(item, words)}
    ${list(says.where, item.channels)}
    ${
      item.path.length === 0
        ? nothing
        : html`<section class="stack">
            <h3>${says.path}</h3>
            <ol class="steps">
              ${item.path.map((step) => html`<li>${step}</li>`)}
            </ol>
          </section>`
    }
    ${more(item, words)}
    ${help(item, words)}
    ${start === nothing ? nothing : html`<div class="row no-print"><button type="button" class="main" @click=${begin}>${says.toStart}</button></div>`}
  </article>`
}

/** Why nothing is offered, for an item that is replaced or suspended. */
function stopped(item: ItemView, { guide: says }: Words): TemplateResult | typeof nothing {
  if (item.status === 'active') return nothing
  return html`<div class="box ask" role="note">
    <h3>${item.status === 'replaced' ? says.replaced : says.suspended}</h3>
    ${item.statusNote ? html`<p>${item.statusNote}</p>` : nothing}
  </div>`
}

function glance(item: ItemView, { guide: says }: Words): TemplateResult {
  const fee = item.fee.amountFen === 0 ? says.free : says.yuan((item.fee.amountFen / 100).toFixed(2))
  return html`<dl class="facts glance" aria-label=${says.glance}>
    <div>
      <dt>${says.time}</dt>
      ${item.limits.map((limit) => html`<dd><span class="small soft">${limit.title}</span> ${limit.says}</dd>`)}
    </div>
    <div>
      <dt>${says.fee}</dt>
      <dd>${fee}</dd>
      ${item.fee.note ? html`<dd class="small soft thin">${item.fee.note}</dd>` : nothing}
    </div>
    ${
      item.results.length === 0
        ? nothing
        : html`<div>
            <dt>${says.result}</dt>
            ${item.results.map((result) => html`<dd>${result}</dd>`)}
          </div>`
    }
  </dl>`
}

const list = (title: string, lines: string[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<section class="stack">
        <h3>${title}</h3>
        <ul class="dots">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`

function materials(item: ItemView, words: Words): TemplateResult {
  const { guide: says } = words
  return html`<section class="stack">
    <h3>${says.materials}</h3>
    ${
      item.materials.length === 0
        ? html`<p>${says.noMaterials}</p>`
        : html`<ul class="plain materials">
            ${item.materials.map((one) => material(one, words))}
          </ul>`
    }
  </section>`
}

function material(one: ItemView['materials'][number], { guide: says, common }: Words): TemplateResult {
  const need = typeof one.required === 'string' ? says.when(one.required) : one.required ? says.required : says.optional
  const details = [
    one.forms.map((kind) => says.kinds[kind] ?? kind).join(says.or),
    ...(one.copies ? [says.copies(one.copies)] : []),
    ...(one.maxSizeKB && one.source === 'applicant'
      ? [says.upTo(sizeOf(one.maxSizeKB * 1024).replace(' ', '\u00a0'))]
      : []),
  ]
  return html`<li>
    <div class="row name"><strong>${one.name}</strong><span class="badge ${one.required ? 'remind' : ''}">${need}</span></div>
    <div>${says.source[one.source] ?? one.source}${details.some(Boolean) ? html`<span class="soft"> · ${details.filter(Boolean).join(common.comma)}</span>` : nothing}</div>
    ${one.note ? html`<div class="soft small">${one.note}</div>` : nothing}
  </li>`
}

/** What fewer people ask for, folded. */
function more(item: ItemView, { guide: says }: Words): TemplateResult | typeof nothing {
  const basis = item.basis.map(
    (one) =>
      html`<li>
        ${one.title} ${one.article ?? nothing}
        ${one.sure === 'county' ? html`<span class="soft small">(${says.countyBasis})</span>` : nothing}
        ${one.text ? html`<div class="soft small">${one.text}</div>` : nothing}
        ${one.url?.startsWith('https://') ? html`<div><a href=${one.url} target="_blank" rel="noopener noreferrer">${says.openBasis}</a></div>` : nothing}
      </li>`,
  )
  if (basis.length + item.faqs.length === 0 && !item.consent) return nothing
  return html`<section class="folds">
    ${
      item.faqs.length === 0
        ? nothing
        : html`<details>
            <summary>${says.faqs}</summary>
            <dl class="stack">
              ${item.faqs.map((one) => html`<div><dt><strong>${one.q}</strong></dt><dd>${one.a}</dd></div>`)}
            </dl>
          </details>`
    }
    ${basis.length === 0 ? nothing : html`<details><summary>${says.basis}</summary><ul class="dots">${basis}</ul></details>`}
    ${item.consent ? html`<details><summary>${says.notice}</summary><p>${item.consent.text}</p></details>` : nothing}
  </section>`
}
