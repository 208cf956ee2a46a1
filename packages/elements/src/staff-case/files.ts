// The papers of a case: what they are, a look at a photo, and the file itself.

import type { CaseView, FileView } from '@yichuang/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Session } from '../host/session.ts'
import { saveFile } from '../pieces/files.ts'
import { photo } from '../pieces/photo.ts'
import { type StaffWords, staffWordsOf } from '../text/staff-words.ts'
import { sizeOf } from '../text/words.ts'

export interface FileOptions {
  session: Session
  /** Told when a file could not be fetched. */
  failed: (caught: unknown) => void
  /** Title of the field that holds a file, once it is known. */
  titles?: Map<string, string> | undefined
}

export function files(view: CaseView, { session, failed, titles }: FileOptions): TemplateResult {
  const { staff } = staffWordsOf(session.words)
  const all = Object.values(view.files)
  const { filesHidden = 0 } = view
  const hidden = filesHidden > 0 ? html`<p class="soft">${staff.filesHidden(filesHidden)}</p>` : nothing
  if (all.length === 0) return html`${filesHidden > 0 ? hidden : html`<p class="soft">${staff.noFiles}</p>`}`
  const one = (file: FileView) => {
    const picture = file.type.startsWith('image/')
    return html`<li class="row file" data-state=${file.state}>
      ${picture && file.state !== 'rejected' ? html`<canvas role="img" aria-label=${staff.preview(file.name)} ${photo(file.id, session)}></canvas>` : nothing}
      <span class="name">
        ${titles ? html`<strong>${titles.get(file.id) ?? staff.replaced}</strong><br />` : nothing}
        ${file.name} <span class="soft small">${sizeOf(file.size)}</span>
        <span class="state small">${staff.fileState[file.state]}</span>
        ${file.state === 'clean' ? nothing : html`<span class="soft small">${why(file, staff)}</span>`}
      </span>
      ${
        file.state === 'clean'
          ? html`<button type="button" class="no-print" aria-label=${staff.download(file.name)} @click=${() => saveFile(session, file).catch(failed)}>
              ${staff.save}
            </button>`
          : nothing
      }
    </li>`
  }
  return html`<ul class="plain" part="files">
    ${all.map(one)}
  </ul>
  ${hidden}`
}

/** Why it cannot be had, and what to do. */
const why = ({ state, type }: FileView, staff: StaffWords['staff']): string => {
  if (state === 'rejected') return staff.askAgain
  return type.startsWith('image/') ? staff.lookOnly : staff.waits
}
