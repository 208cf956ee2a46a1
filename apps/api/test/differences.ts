// What a scenario expects of a step against the case as the API gives it to its reader.
import type { CaseView } from '@yichuang/client'
import type { Directory, Expect, Problem } from '@yichuang/definition'
import directory from '../../../counties/sample/directory.json' with { type: 'json' }

const nameOf = (who: string) => (directory as Directory).people[who]?.name

export interface Seen {
  /** Why the step was refused. */
  errors: Problem[]
  /** The case after it; none before it was started. */
  view: CaseView | undefined
  /** Notices of this step. */
  issued: CaseView['documents']
  /** The case is the first of its day: its number is the scenario's to the last digit. */
  first: boolean
}

/** A line for each thing that is otherwise. */
export function differences(expect: Expect, { errors, view, issued, first }: Seen): string[] {
  const lines: string[] = []
  const differ = (what: string, wanted: unknown, is: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(is))
      lines.push(`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`)
  }
  const clockOf = (limit: string) => view?.clocks.find((one) => one.limit === limit)
  // Over HTTP there is no case for whoever has no desk at it.
  const codes = errors.map(({ code }) => (code === 'api/unknown-case' ? 'flow/not-your-desk' : code))
  differ('refused', expect.refused ?? [], codes)
  if (expect.state) differ('state', expect.state, view?.state.path)
  const digits = first ? undefined : -4
  if (expect.caseNo) differ('caseNo', expect.caseNo.slice(0, digits), view?.no.slice(0, digits))
  if (expect.result !== undefined) differ('result', expect.result, view?.result?.code)
  if (expect.for) differ('for', nameOf(expect.for), view?.timeline.findLast(({ kind }) => kind === 'event')?.for)
  if (expect.open) differ('open', expect.open, view?.asks?.pointers ?? [])
  if (expect.documents)
    differ(
      'documents',
      expect.documents,
      issued.map(({ notice }) => notice),
    )
  if (expect.tasks) differ('tasks', [...expect.tasks].sort(), view?.holders.map(({ desk }) => desk).sort())
  for (const [limit, due] of Object.entries(expect.due ?? {})) differ(`due of ${limit}`, due, clockOf(limit)?.due)
  for (const [limit, used] of Object.entries(expect.used ?? {})) differ(`used of ${limit}`, used, clockOf(limit)?.used)
  for (const limit of expect.provisional ?? []) differ(`provisional ${limit}`, true, clockOf(limit)?.provisional)
  for (const limit of expect.notDue ?? []) {
    if (clockOf(limit) && clockOf(limit)?.state !== 'ended') lines.push(`${limit} runs`)
  }
  const said = [
    ...errors.flatMap(({ says, try: way }) => [says, way]),
    ...issued.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ]
  for (const words of expect.says ?? []) if (!said.join('\n').includes(words)) lines.push(`nothing says ${words}`)
  return lines
}
