// The inbox as a table for spreadsheets: what the list shows, and no cell that a spreadsheet would run.
import type { Inbox } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import Papa from 'papaparse'

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BOM = '\ufeff'

/** What makes a formula of a cell, in the letters of both widths; a blank before it saves nobody. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['办件编号', '事项', '申请人', '岗位', '单位', '环节', '到达时间', '时限', '到期日', '状态'],
  en: ['Case number', 'Service', 'Applicant', 'Post', 'Unit', 'Step', 'Waiting since', 'Limit', 'Due', 'Colour'],
}

/** One line a task, in the order of the list, as RFC 4180 has it. */
export function inboxCsv({ tasks }: Inbox, lang: Lang): string {
  const lines = tasks.map(({ case: of, post, unit, title, since, due }) => [
    ...[of.no, of.item, of.applicant, post, unit, title, since],
    ...[due?.title ?? '', due?.due ?? '', due?.colour ?? ''],
  ])
  return BOM + Papa.unparse([[...HEADS[lang]], ...lines], { escapeFormulae: FORMULA, newline: '\r\n' })
}
