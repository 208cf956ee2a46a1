// Lines for what is there and cannot be shown: the row is kept in its list, with where to ask.
import type { CaseSummary, ItemSummary, TaskView } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import type { CaseRow, TaskRow } from '../county/store/tables.ts'
import { wordsOf } from './words.ts'

type Found = Pick<CaseRow, 'id' | 'no' | 'item' | 'version' | 'done' | 'submitted_on'>

/** From the columns alone: the state or its definition could not be read. */
export function unshownCase(row: Found, lang: Lang): CaseSummary {
  const { id, no, item, version, done, submitted_on: submittedOn } = row
  const { title, ask } = wordsOf(lang).unshown
  return {
    id,
    no,
    item: { id: item, name: item, version },
    state: { path: '', title, done: done === 1 },
    applicant: '',
    submittedOn,
    holder: ask,
    asked: false,
  }
}

/** Nobody can apply for it; it stays in the catalogue, so that nobody looks for it in vain. */
export function unshownItem({ id, version }: { id: string; version: number }, lang: Lang): ItemSummary {
  const { item } = wordsOf(lang).unshown
  return { id, version, name: id, summary: item, audience: [], themes: [], status: 'suspended' }
}

export function unshownTask(task: TaskRow, found: Pick<CaseRow, 'no' | 'item'> | undefined, lang: Lang): TaskView {
  const { case_id: id, desk, state, since, post, unit } = task
  const { title } = wordsOf(lang).unshown
  return {
    id: `${id}/${desk}/${state}`,
    case: { id, no: found?.no ?? '', item: found?.item ?? '', applicant: '', channel: 'online' },
    desk,
    post: post ?? '',
    unit: unit ?? '',
    title: `${task.title} · ${title}`,
    since,
  }
}
