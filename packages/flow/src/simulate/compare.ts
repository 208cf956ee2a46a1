// What a scenario expects of a step against what the engine gave.
import { type Bundle, type Expect, type Scope, say } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Clock, Decision, Task } from '../command.ts'
import { same } from '../same.ts'
import { renderDocument } from '../view/document.ts'

export interface Outcome {
  decision: Decision
  state: CaseState | undefined
  path: string
  clocks: Clock[]
  tasks: Task[]
  /** Desks of the case that are somebody's turn now. */
  inboxOf: (who: string) => string[]
}

/** One thing that is not as expected. `what` names it as in the scenario, such as `due/promised`. */
export interface Difference {
  what: string
  expected: string
  found: string
}

/** A step that says nothing of refusals is expected to succeed. `scope`: the facts for this step's notices. */
export function differences(
  expect: Expect,
  outcome: Outcome,
  { bundle, scope }: { bundle: Bundle; scope?: Scope | undefined },
): Difference[] {
  const { decision, state, path, clocks, tasks, inboxOf } = outcome
  const found: Difference[] = []
  const differ = (what: string, expected: unknown, is: unknown) => {
    if (!same(expected as never, is as never)) found.push({ what, expected: inWords(expected), found: inWords(is) })
  }
  const clock = (limit: string) => clocks.find((one) => one.limit === limit)
  const issued = decision.effects.flatMap(({ type, params }) =>
    type === 'document' || type === 'publish' ? [String(params['notice'])] : [],
  )

  differ(
    'refused',
    expect.refused ?? [],
    (decision.refused ?? []).map(({ code }) => code),
  )
  if (expect.state !== undefined) differ('state', expect.state, path)
  if (expect.caseNo !== undefined) differ('caseNo', expect.caseNo, state?.no)
  if (expect.result !== undefined) differ('result', expect.result, state?.result)
  if (expect.for !== undefined)
    differ('for', expect.for, decision.entries.findLast(({ kind }) => kind === 'event')?.actor.for)
  for (const [who, desks] of Object.entries(expect.inboxes ?? {})) differ(`inboxes/${who}`, desks, inboxOf(who))
  if (expect.open) differ('open', expect.open, state?.open ?? [])
  if (expect.documents) differ('documents', expect.documents, issued)
  if (expect.tasks) differ('tasks', [...expect.tasks].sort(), tasks.map(({ desk }) => desk).sort())
  for (const [limit, due] of Object.entries(expect.due ?? {})) differ(`due/${limit}`, due, clock(limit)?.due)
  for (const [limit, used] of Object.entries(expect.used ?? {})) differ(`used/${limit}`, used, clock(limit)?.used)
  for (const limit of expect.provisional ?? []) differ(`provisional/${limit}`, true, clock(limit)?.provisional)
  for (const limit of expect.notDue ?? []) {
    const one = clock(limit)
    if (one && one.state !== 'ended') found.push({ what: `notDue/${limit}`, expected: '不计时', found: one.due })
  }
  for (const tag of expect.tags ?? []) {
    if (!state?.tags.includes(tag))
      found.push({ what: `tags/${tag}`, expected: tag, found: inWords(state?.tags ?? []) })
  }
  for (const words of expect.says ?? []) {
    const said = saidBy(decision, issued, bundle, scope)
    if (!said.includes(words)) found.push({ what: 'says', expected: words, found: said })
  }
  return found
}

/** Every sentence of the step's refusals and notices. */
function saidBy({ refused = [] }: Decision, issued: string[], bundle: Bundle, scope: Scope | undefined): string {
  const problems = refused.map((trouble) => say(trouble, 'zh-CN')).flatMap(({ says, try: way }) => [says, way])
  const notices = scope ? issued.map((notice) => renderDocument(bundle, notice, scope)) : []
  return [...problems, ...notices.flatMap(({ title, paragraphs }) => [title, ...paragraphs])].join('\n')
}

function inWords(value: unknown): string {
  if (value === undefined) return '（没有）'
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join('、') : '（空）'
  return String(value)
}
