// Who has looked at my data: read once somebody asks.
import type { Look } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Load } from '../host/load.ts'
import { trouble } from '../pieces/trouble.ts'
import { timeOf, type Words, wordsOf } from '../text/words.ts'

export function looks(
  { value, problems, busy }: Load<Look[]>,
  words: Words,
  open: (event: Event) => void,
): TemplateResult {
  const says = words === wordsOf('zh-CN') ? zh : en
  return html`<details class="fold no-print" data-looks @toggle=${open}>
    <summary>${says.title}</summary>
    <div class="stack">
      <p class="soft small">${says.hint}</p>
      ${trouble({ title: words.common.notLoaded, problems, words })}
      ${busy && !value ? html`<p class="soft" role="status">${words.common.loading}</p>` : nothing}
      ${value?.length === 0 ? html`<p>${says.empty}</p>` : nothing}
      <ul class="plain stack looked">
        ${value?.map(
          (look) =>
            html`<li>
              <span class="soft small">${timeOf(look.at, words)}</span><br />
              <strong>${look.who}</strong> ${says[look.kind](look.fields.join(words.common.and))}
              ${look.reason ? html`<br />${says.reason}${words.common.colon}${look.reason}` : nothing}
            </li>`,
        )}
      </ul>
    </div>
  </details>`
}

// Beside the table that everybody has: only whoever looks at a case needs these.
const zh = {
  title: '谁看过我的信息',
  hint: '谁打开过办件、看过或下载过材料，这里都有记录；一小时内重复打开只记一次。证件号码等内容平时是遮住的，工作人员要看，先写理由。',
  empty: '还没有人查看过。',
  revealed: (fields: string) => `查看了${fields}`,
  opened: (fields: string) => `打开了${fields || '这件办件'}`,
  downloaded: (fields: string) => `下载了${fields}`,
  reason: '理由',
}
const en: typeof zh = {
  title: 'Who has looked at my data',
  hint: 'Whoever opened the case, looked at papers or downloaded them is written here; the same within an hour once. ID numbers and the like are masked; staff who need to see them give a reason first.',
  empty: 'Nobody has looked yet.',
  revealed: (fields) => `saw ${fields}`,
  opened: (fields) => `opened ${fields || 'this case'}`,
  downloaded: (fields) => `downloaded ${fields}`,
  reason: 'Reason',
}
