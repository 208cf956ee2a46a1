// The tasks at my desks: chosen, in order, as a table that becomes cards on a phone.

import type { TaskView } from '@yichuang/client'
import type { LocalDate } from '@yichuang/definition'
import { html, nothing, type TemplateResult } from 'lit'
import { dueBadge, dueDay } from '../pieces/due.ts'
import { staffWordsOf } from '../text/staff-words.ts'
import { timeOf, type Words } from '../text/words.ts'

export interface Choice {
  colour: 'all' | 'red' | 'yellow' | 'remind'
  text: string
  order: 'due' | 'since'
}

/** The tasks that the choice lets through. Sorted by due date, those without one last; ties by how long they wait. */
export function chosen(tasks: TaskView[], { colour, text, order }: Choice): TaskView[] {
  const wanted = text.trim().toLowerCase()
  const last = '9999-12-31'
  return tasks
    .filter((task) => colour === 'all' || task.due?.colour === colour)
    .filter(({ case: { no, item, applicant } }) => `${no} ${item} ${applicant}`.toLowerCase().includes(wanted))
    .sort((a, b) => {
      const byDue = order === 'due' ? (a.due?.due ?? last).localeCompare(b.due?.due ?? last) : 0
      return byDue || a.since.localeCompare(b.since)
    })
}

export function table(tasks: TaskView[], today: LocalDate, words: Words, open: (id: string) => void): TemplateResult {
  const { columns } = staffWordsOf(words).inbox
  return html`<table class="table" part="tasks">
    <thead>
      <tr>
        ${[columns.due, columns.no, columns.item, columns.applicant, columns.state, columns.since].map((name) => html`<th scope="col">${name}</th>`)}
        <th scope="col"><span class="quiet">${columns.open}</span></th>
      </tr>
    </thead>
    <tbody>
      ${tasks.map((task) => row(task, today, words, open))}
    </tbody>
  </table>`
}

function row(task: TaskView, today: LocalDate, words: Words, open: (id: string) => void): TemplateResult {
  const { inbox } = staffWordsOf(words)
  const { columns } = inbox
  const { no, item, applicant, channel, id } = task.case
  return html`<tr class=${task.due?.colour ?? ''}>
    <td class="when" data-label=${columns.due}><div>
      ${
        task.due
          ? html`<div class="row">${dueBadge(task.due, today, words)}<span class="soft small">${task.due.title}</span></div><div>${dueDay(task.due, words)}</div>`
          : html`<span class="soft">${words.due.none}</span>`
      }
    </div></td>
    <td class="no" data-label=${columns.no}><div>${number(no)}</div></td>
    <td data-label=${columns.item}><div>${item} <span class="soft small">${channel === 'window' ? inbox.window : inbox.online}</span></div></td>
    <td data-label=${columns.applicant}><div>${applicant}</div></td>
    <td data-label=${columns.state}><div>${task.title}${task.for ? html` <span class="badge">${words.case.standIn(task.for)}</span>` : nothing}</div></td>
    <td data-label=${columns.since}><div class="small">${timeOf(task.since, words)}</div></td>
    <td class="open">
      <button type="button" data-case=${id} aria-label=${inbox.openCase(no)} @click=${() => open(id)}>${inbox.open}</button>
    </td>
  </tr>`
}

/** A long number is told apart by its end (day and sequence); the line may break just before it. */
const number = (no: string): TemplateResult =>
  no.length < 24
    ? html`${no}`
    : html`<span class="soft small">${no.slice(0, -12)}</span><wbr /><strong class="tail">${no.slice(-12)}</strong>`
