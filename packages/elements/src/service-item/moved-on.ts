// Told to a resident whose service has moved on while the form was open: what there is to decide, and what has no place any more.
import type { ItemView } from '@yichuang/client'
import type { Json, Lang } from '@yichuang/definition'
import { html, nothing, type TemplateResult } from 'lit'
import { choicesOf, type Lost } from './carry-over.ts'

export { carryOver, type Lost } from './carry-over.ts'

const zhCN = {
  title: '事项内容已更新',
  body: '您填写的时候，这个事项换了新内容。您填写的都还在，还没有提交。',
  renew: '换成新内容，接着填',
  stay: '不换，按开始填写时的内容办',
  closed: '这个事项现在不受理新申请',
  closedBody: '您填写的时候，这个事项停止受理了。您填写的都还在，可以抄下来。',
  renewed: '已经换成新内容',
  renewedBody: '能用的都留下了。请从头看一遍，再提交。',
  lost: '下面这些，新内容里没有地方填，不会提交：',
  yes: '是',
  no: '否',
  and: '、',
}
const en: typeof zhCN = {
  title: 'This service has been updated',
  body: 'While you were filling in the form, this service was changed. What you filled in is all here, and not sent yet.',
  renew: 'Go on with the new form',
  stay: 'Stay with the form I began',
  closed: 'This service takes no new applications now',
  closedBody: 'It was closed while you were filling in the form. What you filled in is still here to be copied.',
  renewed: 'This is the new form',
  renewedBody: 'Whatever fits has been kept. Please look through it from the beginning, then send it.',
  lost: 'The new form has no place for these; they will not be sent:',
  yes: 'Yes',
  no: 'No',
  and: ', ',
}
const wordsOf = (lang: Lang) => (lang === 'en' ? en : zhCN)

export interface Choosing {
  lang: Lang
  renew: () => void
  stay: () => void
}

/** Before anything is sent: the new form, or the one that was begun, which is taken all the same. */
export function movedOn(newer: ItemView, { lang, renew, stay }: Choosing): TemplateResult {
  const words = wordsOf(lang)
  if (newer.status !== 'active') {
    return html`<div class="box bad" role="alert" tabindex="-1" data-moved>
      <h3>${words.closed}</h3>
      <p>${words.closedBody}</p>
      ${newer.statusNote ? html`<p>${newer.statusNote}</p>` : nothing}
    </div>`
  }
  return html`<div class="box ask" role="alert" tabindex="-1" data-moved>
    <h3>${words.title}</h3>
    <p>${words.body}</p>
    <div class="row">
      <button type="button" class="main" @click=${renew}>${words.renew}</button>
      <button type="button" @click=${stay}>${words.stay}</button>
    </div>
  </div>`
}

/** After the change: what had no place, to be read and copied. */
export function renewed(lost: Lost[], lang: Lang, names: Record<string, { name: string }>): TemplateResult {
  const words = wordsOf(lang)
  const text = (answer: Json): string => {
    if (Array.isArray(answer)) return answer.map(text).join(words.and)
    if (typeof answer === 'boolean') return answer ? words.yes : words.no
    return names[String(answer)]?.name ?? String(answer)
  }
  const chosen = ({ answer, schema }: Lost): string => {
    const choices = choicesOf(schema) ?? choicesOf(schema.items ?? {}) ?? []
    const titled = (one: Json): string => choices.find(({ value }) => value === one)?.title ?? text(one)
    return Array.isArray(answer) ? answer.map(titled).join(words.and) : titled(answer)
  }
  return html`<div class="box ask" role="status" tabindex="-1" data-moved>
    <h3>${words.renewed}</h3>
    <p>${words.renewedBody}</p>
    ${
      lost.length === 0
        ? nothing
        : html`<p>${words.lost}</p>
          <dl class="lost">
            ${lost.map((one) => html`<div><dt class="soft small">${one.title}</dt><dd>${chosen(one)}</dd></div>`)}
          </dl>`
    }
  </div>`
}
