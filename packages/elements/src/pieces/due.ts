// A due date: its colour, and the same in words, because colour alone tells too few.
import type { ClockView } from '@yichuang/client'
import type { LocalDate } from '@yichuang/definition'
import { html, type TemplateResult } from 'lit'
import { dayOf, type Words } from '../text/words.ts'

export interface Due {
  due: LocalDate
  colour: ClockView['colour']
  /** Counted through a year whose holidays are not announced. */
  provisional: boolean
}

/** "临近到期", "今天到期", "已超期": by the server's today, never the browser's. Red is what is overdue (DOMAIN C3.2-11). */
function dueWords({ due, colour }: Due, today: LocalDate, words: Words): string {
  if (due < today || colour === 'red') return words.due.late
  return due === today ? words.due.today : words.due[colour]
}

export const dueBadge = (due: Due, today: LocalDate, words: Words): TemplateResult =>
  html`<span class="badge ${due.due < today ? 'red' : due.colour}">${dueWords(due, today, words)}</span>`

/** The day, and whether it may still move. */
export const dueDay = ({ due, provisional }: Pick<Due, 'due' | 'provisional'>, words: Words): string =>
  dayOf(due, words) + (provisional ? words.due.mayMove : '')

/** The day and the badge. */
export const dueLine = (due: Due, today: LocalDate, words: Words): TemplateResult =>
  html`<span class="due"><strong>${dueDay(due, words)}</strong> ${dueBadge(due, today, words)}</span>`
