// Plays a scenario through the engine and compares every step with what it expects.
import {
  type Bundle,
  type County,
  hashOf,
  type Json,
  type PeopleFile,
  type Problem,
  type Scenario,
  type Step,
  say,
} from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Clock, Command, Decision, Item, Task, World } from '../command.ts'
import { compile } from '../compile/compile.ts'
import { decide } from '../decide/decide.ts'
import { touch } from '../decide/touch.ts'
import { scopeOf } from '../facts/scope-of.ts'
import { dateOf } from '../time/instant.ts'
import { caseNumber } from '../view/case-number.ts'
import { clocks } from '../view/clocks.ts'
import { tasks } from '../view/tasks.ts'
import { pathOf } from '../view/titles.ts'
import { turn } from '../view/turn.ts'
import { differences } from './compare.ts'
import { withFiles } from './files.ts'
import { actorOf, applicantOf } from './people.ts'

/** One step as it went; `state` is the case after it, absent before it was started. */
export interface Played {
  step: Step
  decision: Decision
  state?: CaseState
  clocks: Clock[]
  tasks: Task[]
}

export interface Run {
  steps: Played[]
  /** What differed, in the order of the steps; empty: the scenario holds. */
  findings: Problem[]
}

/**
 * Plays every step, even after one that differed. A step without `event` lets time pass. The case is the day's first, so
 * its number ends in 0001.
 * @throws FlowFailure when the bundle cannot be compiled or breaks on the way
 */
export function simulate(bundle: Bundle, scenario: Scenario, county: County, people: PeopleFile): Run {
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const world: World = { county }
  const run: Run = { steps: [], findings: [] }
  let state: CaseState | undefined
  for (const [i, step] of scenario.steps.entries()) {
    const at = `/steps/${i}`
    const decision = play({ item, world, people, state }, step, i)
    if ('problem' in decision) {
      run.findings.push(say({ code: decision.problem, at, params: { step: i + 1, who: step.who ?? '' } }, 'zh-CN'))
      continue
    }
    state = decision.state ?? state
    const now = state && clocks(item, state, world, step.at)
    const waiting = state && tasks(item, state, world, step.at)
    const played: Played = { step, decision, ...(state ? { state } : {}), clocks: now ?? [], tasks: waiting ?? [] }
    run.steps.push(played)
    const last = decision.entries.at(-1)
    const moment = { at: step.at, on: last?.on ?? dateOf(step.at) }
    const inboxOf = (who: string) => {
      const actor = actorOf({ at: step.at, who }, county, people)
      return (waiting ?? []).flatMap(({ desk, post }) =>
        state && actor && post && turn(item, state, { desk, actor, world, at: step.at }) ? [desk] : [],
      )
    }
    const outcome = { ...played, state, path: state ? pathOf(item, state.value) : '', inboxOf }
    const scope = state && scopeOf(item, state, world, moment)
    for (const { what, expected, found } of differences(step.expect ?? {}, outcome, { bundle, scope })) {
      const params = { step: i + 1, when: step.at, event: step.event ?? '', what, expected, found }
      run.findings.push(say({ code: 'flow/scenario-differs', at: `${at}/expect/${what}`, params }, 'zh-CN'))
    }
  }
  return run
}

interface Stage {
  item: Item
  world: World
  people: PeopleFile
  state: CaseState | undefined
}

function play({ item, world, people, state }: Stage, step: Step, i: number): Decision | { problem: string } {
  if (step.event === undefined) return state ? touch(item, state, step.at, world) : { entries: [], effects: [] }
  const actor = actorOf(step, world.county, people)
  if (!actor) return { problem: 'flow/scenario-stranger' }
  const payload = step.form === undefined ? undefined : withFiles(step.form)
  const command: Command = {
    id: `step-${i + 1}`,
    event: step.event,
    actor,
    at: step.at,
    ...(payload === undefined ? {} : { payload }),
    ...(step.on === undefined ? {} : { on: step.on }),
  }
  if (step.event !== 'start') return decide(item, state ?? null, command, world)
  const caseNo = caseNumber(item.bundle.service, step.on ?? dateOf(step.at), 1)
  const start: NonNullable<Command['start']> = {
    caseId: 'case-1',
    caseNo,
    applicant: applicantOf(actor, payload ?? null, people),
    channel: actor.kind === 'staff' ? 'window' : 'online',
  }
  return decide(item, state ?? null, { ...command, start }, world)
}
