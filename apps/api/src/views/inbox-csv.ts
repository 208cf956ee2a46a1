// The inbox as a table for spreadsheets: what the list shows, and no cell that a spreadsheet would run.
import type { Inbox, TaskView } from '@yichuang/client'
import type { Instant, Lang } from '@yichuang/definition'
import Papa from 'papaparse'

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BOM = '\ufeff'

/** What makes a formula of a cell, in the letters of both widths; a blank before it saves nobody. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  'zh-CN': ['办件编号', '事项', '申请人', '岗位', '单位', '环节', '到达时间', '时限', '到期日', '是否到期'],
  en: ['Case number', 'Service', 'Applicant', 'Post', 'Unit', 'Step', 'Waiting since', 'Limit', 'Due', 'In time'],
}

const COLOURS: Readonly<Record<Lang, Readonly<Record<Colour, string>>>> = {
  'zh-CN': { calm: '期限之内', remind: '临近到期', yellow: '即将到期', red: '已超期' },
  en: { calm: 'In time', remind: 'Due soon', yellow: 'Due very soon', red: 'Overdue' },
}
type Colour = NonNullable<TaskView['due']>['colour']

/** As a spreadsheet writes a moment, in the county's own time: `2026-03-02 09:00`. */
const moment = (at: Instant): string => at.slice(0, 16).replace('T', ' ')

/** One line a task, in the order of the list, as RFC 4180 has it. */
export function inboxCsv({ tasks }: Inbox, lang: Lang): string {
  const lines = tasks.map(({ case: of, post, unit, title, since, due }) => [
    ...[of.no, of.item, of.applicant, post, unit, title, moment(since)],
    ...(due ? [due.title, due.due, COLOURS[lang][due.colour]] : ['', '', '']),
  ])
  return BOM + Papa.unparse([[...HEADS[lang]], ...lines], { escapeFormulae: FORMULA, newline: '\r\n' })
}
