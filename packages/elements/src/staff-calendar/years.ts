// What counts now, year by year, and what is missing.

import type { CalendarInForce, CalendarsView, CalendarYearView } from '@yichuang/client'
import type { LocalDate } from '@yichuang/definition'
import { html, nothing, type TemplateResult } from 'lit'
import { staffWordsOf } from '../text/staff-words.ts'
import { timeOf, type Words } from '../text/words.ts'
import { runsOf, sayRun } from './days.ts'

/** A red box when a year should be there, an amber one when it may be expected. */
export function missing({ missing: years }: CalendarsView, words: Words): TemplateResult | typeof nothing {
  const { calendar: says } = staffWordsOf(words)
  if (years.length === 0) return nothing
  const late = years.some((one) => one.late)
  return html`<div class="box ${late ? 'bad' : 'ask'}" role=${late ? 'alert' : 'status'}>
    <h3>${says.missing}</h3>
    <ul class="dots">
      ${years.map((one) => html`<li>${says.missingYear(says.region(one.region), one.year)}</li>`)}
    </ul>
    <p>${says.provisional}</p>
  </div>`
}

export const inForce = (years: CalendarInForce[], words: Words): TemplateResult =>
  html`<ul class="plain stack" part="years">
    ${[...years].reverse().map((year) => html`<li class="card">${one(year, words)}</li>`)}
  </ul>`

function one(year: CalendarInForce, words: Words): TemplateResult {
  const { calendar: says } = staffWordsOf(words)
  const { status, confirmedBy, confirmedAt } = year
  return html`<div class="row between">
      <h3>${says.yearOf(says.region(year.region), year.year)}</h3>
      <span class="badge ${status === 'published' ? 'calm' : 'yellow'}">${says.status[status]}</span>
    </div>
    ${notice(year)}
    ${
      confirmedBy && confirmedAt
        ? html`<p class="soft small">${says.confirmed(confirmedBy, timeOf(confirmedAt, words))}</p>`
        : nothing
    }
    ${daysOf(year, words)}`
}

/** A notice's address leads out of the page, to whoever published it; anything but https is only text. */
export const notice = ({ notice: title, url }: CalendarYearView): TemplateResult =>
  url?.startsWith('https://')
    ? html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${title}</a></p>`
    : html`<p>${title}</p>`

export const daysOf = ({ off, makeupWork }: CalendarYearView, words: Words): TemplateResult =>
  html`<details>
    <summary>${staffWordsOf(words).calendar.days(off.length, makeupWork.length)}</summary>
    <h4>${staffWordsOf(words).calendar.off}</h4>
    ${list(off, words)}
    <h4>${staffWordsOf(words).calendar.makeup}</h4>
    ${makeupWork.length ? list(makeupWork, words) : html`<p class="soft">${staffWordsOf(words).calendar.none}</p>`}
  </details>`

export const list = (days: readonly LocalDate[], words: Words, mark = ''): TemplateResult =>
  html`<ul class="days">${runsOf(days).map((run) => html`<li class=${mark}>${sayRun(run, words)}</li>`)}</ul>`
