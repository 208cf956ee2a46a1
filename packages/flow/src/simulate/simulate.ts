// Plays a scenario through the engine and compares every step with what it expects.
import {
  type Bundle,
  type County,
  hashOf,
  type Json,
  type PeopleFile,
  type Problem,
  type Scenario,
  say,
  switched,
} from '@yichuang/definition'
import { compile } from '../compile/compile.ts'
import { scopeOf } from '../facts/scope-of.ts'
import { dateOf } from '../time/instant.ts'
import { turn } from '../view/turn.ts'
import { differences } from './compare.ts'
import { actorOf } from './people.ts'
import { type Played, Stage } from './stage.ts'
import type { Visits } from './visits.ts'

export interface Run {
  steps: Played[]
  /** What differed, in the order of the steps; empty: the scenario holds. */
  findings: Problem[]
  /** Where the case has been. */
  visits: Visits
}

/**
 * Plays every step, even after one that differed. A step without `event` lets time pass. The case is the day's first, so
 * its number ends in 0001.
 * @throws FlowFailure when the bundle cannot be compiled or breaks on the way
 */
export function simulate(written: Bundle, scenario: Scenario, county: County, people: PeopleFile): Run {
  const bundle = switched(written, scenario)
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const stage = new Stage(item, county, people)
  const { visits } = stage
  const run: Run = { steps: [], findings: [], visits }
  for (const [i, step] of scenario.steps.entries()) {
    const at = `/steps/${i}`
    const played = stage.play(step)
    if (played === undefined) {
      const params = { step: i + 1, who: step.who ?? '' }
      run.findings.push(say({ code: 'flow/scenario-stranger', at, params }, 'zh-CN'))
      continue
    }
    run.steps.push(played)
    const { state, decision, tasks } = played
    const last = decision.entries.at(-1)
    const moment = { at: step.at, on: last?.on ?? dateOf(step.at) }
    const inboxOf = (who: string) => {
      const actor = actorOf({ at: step.at, who }, county, people)
      return tasks.flatMap(({ desk, post }) =>
        state && actor && post && turn(item, state, { desk, actor, world: stage.world, at: step.at }) ? [desk] : [],
      )
    }
    const scope = state && scopeOf(item, state, stage.world, moment)
    const outcome = { ...played, state, inboxOf }
    for (const { what, expected, found } of differences(step.expect ?? {}, outcome, { bundle, scope })) {
      const params = { step: i + 1, when: step.at, event: step.event ?? '', what, expected, found }
      run.findings.push(say({ code: 'flow/scenario-differs', at: `${at}/expect/${what}`, params }, 'zh-CN'))
    }
  }
  return run
}
