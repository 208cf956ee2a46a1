// What a call of the client rejects with: a Problem, the list it came with, and what the server added.
import type { Problem } from '@yichuang/definition'
import type { CaseChange } from './wire.ts'

export interface ErrorFacts {
  /** HTTP status; 0 when no answer came. */
  status: number
  /** Every problem of the answer; at least one. */
  problems: Problem[]
  /** Correlation id to quote to the county's support. */
  instance?: string
  /** With a stale version: the `seq` of the case as it stands now. */
  current?: { seq: number }
  /** What others have done to the case since it was looked at. */
  changes?: CaseChange[]
}

/**
 * A refused or unanswered call. It has the shape of its first problem, so it can be shown as it is:
 * `catch (e) { if (e instanceof ClientError) show(e.says, e.try) }`.
 */
export class ClientError extends Error implements Problem {
  readonly code: string
  readonly at: string
  readonly says: string
  readonly try: string
  readonly status: number
  readonly problems: Problem[]
  readonly instance: string | undefined
  readonly current: { seq: number } | undefined
  readonly changes: CaseChange[]

  constructor(problem: Problem, facts: Partial<ErrorFacts> = {}) {
    super(`${problem.code}: ${problem.says}`)
    this.name = 'ClientError'
    this.code = problem.code
    this.at = problem.at
    this.says = problem.says
    this.try = problem.try
    this.status = facts.status ?? 0
    this.problems = facts.problems?.length ? facts.problems : [problem]
    this.instance = facts.instance
    this.current = facts.current
    this.changes = facts.changes ?? []
  }
}
