// What went wrong, in words, at its place, with what to do.
import type { Problem } from '@yichuang/definition'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../text/words.ts'

export interface TroubleOptions {
  title: string
  problems: Problem[]
  words: Words
  retry?: () => void
}

/** A red box that is read out when it appears. */
export function trouble({ title, problems, words, retry }: TroubleOptions): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing
  return html`<div class="box bad" role="alert" part="problem" tabindex="-1" data-trouble>
    <h3>${title}</h3>
    ${reasons(problems)}
    ${retry ? html`<div class="row"><button type="button" @click=${retry}>${words.common.retry}</button></div>` : nothing}
  </div>`
}

/** Whether no answer of the server stands behind it: then nobody can say that it was refused. */
export const unanswered = (problems: Problem[]): boolean => problems.some(({ code }) => code.startsWith('client/'))

/** Each problem: what happened, and what to do about it. */
export const reasons = (problems: Problem[]): TemplateResult =>
  html`<ul class=${problems.length > 1 ? 'dots' : 'plain'}>
    ${problems.map((one) => html`<li><strong>${one.says}</strong> ${one.try}</li>`)}
  </ul>`

/** Problems that a form shows beside its fields (a pointer into the answers), and those that concern the whole. */
export function sorted(problems: Problem[]): { fields: Problem[]; whole: Problem[] } {
  const fields = problems.filter((one) => one.at.startsWith('/'))
  return { fields, whole: problems.filter((one) => !fields.includes(one)) }
}
