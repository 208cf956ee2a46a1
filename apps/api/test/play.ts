// Plays a scenario over HTTP: the same file that proves the item, with the county's clock set to each step.
import type { CaseView, Inbox, ProblemDetails } from '@yichuang/client'
import type { Json, PeopleFile, Scenario, Step } from '@yichuang/definition'
import residents from '../../../counties/sample/people.json' with { type: 'json' }
import { documentOf } from '../src/openapi/document.ts'
import { misfits } from './declared.ts'
import { differences } from './differences.ts'
import { type Answer, call, clock, tokenOf, upload } from './stage.ts'

const { people } = residents as PeopleFile
const document = documentOf([], 'zh-CN')

/**
 * What went otherwise than the scenario says, a line each. `first`: its case is the first of its day, so its number is
 * the scenario's to the last digit.
 */
export async function play(scenario: Scenario, item: string, { first = false } = {}): Promise<string[]> {
  const found: string[] = []
  let id: string | undefined
  let reader = ''
  let shown = 0
  for (const [index, step] of scenario.steps.entries()) {
    await clock(step.at)
    if (step.event === 'start') reader = readerOf(step)
    const answer = step.event === undefined ? undefined : await does(step, { item, id })
    if (answer && 'id' in answer.body) id = answer.body.id
    const view = id === undefined ? undefined : await look(id, reader)
    const issued = view?.documents.slice(shown) ?? []
    shown = view?.documents.length ?? 0
    const errors = answer && 'errors' in answer.body ? answer.body.errors : []
    const differ = differences(step.expect ?? {}, { errors, view, issued, first })
    for (const [who, desks] of Object.entries(step.expect?.inboxes ?? {})) {
      const { body } = await call<Inbox>('/inbox', { token: await tokenOf(who) })
      const found = body.tasks.filter((task) => task.case.id === id).map((task) => task.id.split('/')[1])
      if (String(found) !== String(desks)) differ.push(`inbox of ${who} has [${found}], not [${desks}]`)
    }
    if (view) differ.push(...misfits(document, { $ref: '#/components/schemas/CaseView' }, view))
    found.push(...differ.map((line) => `step ${index + 1} (${step.who ?? 'time'} ${step.event ?? 'passes'}): ${line}`))
  }
  return found
}

interface Where {
  item: string
  id: string | undefined
}

async function does(step: Step, { item, id }: Where): Promise<Answer<CaseView | ProblemDetails>> {
  const token = await tokenOf(step.who ?? '')
  const form = step.form === undefined ? undefined : await withFiles(step.form, token)
  const on = step.on ? { on: step.on } : {}
  if (step.event === 'start') {
    const applicant = step.who && step.who in people ? {} : { applicant: applicantOf(step) }
    return call('/cases', { token, json: { item, form, ...applicant, ...on } })
  }
  const { body } = await call<CaseView>(`/cases/${id}`, { token })
  const payload = form === undefined ? {} : { payload: form }
  return call(`/cases/${id}/events`, { token, json: { event: step.event, seen: body.seq ?? 1, ...payload, ...on } })
}

/** `{ "$file": name }` becomes a file that this person has uploaded. */
export async function withFiles(form: Json, token: string): Promise<Json> {
  if (typeof form !== 'object' || form === null) return form
  if (Array.isArray(form)) return Promise.all(form.map((part) => withFiles(part, token)))
  if (typeof form['$file'] === 'string') return (await upload(token, form['$file'])).id
  const parts = await Promise.all(
    Object.entries(form).map(async ([name, part]) => [name, await withFiles(part, token)]),
  )
  return Object.fromEntries(parts) as Json
}

const applicantOf = ({ form }: Step): { name: string; idNumber?: string } => {
  const { name = '', idNumber } = ((form as { applicant?: Record<string, string> }).applicant ?? {}) as Record<
    string,
    string
  >
  return { name, ...(idNumber ? { idNumber } : {}) }
}

/** The applicant looks: on line in his own name, at the window by the number on his paper. */
function readerOf(step: Step): string {
  if (step.who && step.who in people) return step.who
  const { idNumber } = applicantOf(step)
  return Object.entries(people).find(([, person]) => person.idNumber === idNumber)?.[0] ?? ''
}

async function look(id: string, reader: string): Promise<CaseView> {
  const { status, body } = await call<CaseView>(`/cases/${id}`, { token: await tokenOf(reader) })
  if (status !== 200) throw new Error(`${reader} cannot see the case: ${JSON.stringify(body)}`)
  return body
}
