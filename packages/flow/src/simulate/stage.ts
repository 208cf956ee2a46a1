// One case of an item, played step by step in virtual time.
import type { County, PeopleFile, Step } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Clock, Command, Decision, Item, Task, World } from '../command.ts'
import { decide } from '../decide/decide.ts'
import { touch } from '../decide/touch.ts'
import { dateOf } from '../time/instant.ts'
import { caseNumber } from '../view/case-number.ts'
import { clocks } from '../view/clocks.ts'
import { tasks } from '../view/tasks.ts'
import { pathOf } from '../view/titles.ts'
import { withFiles } from './files.ts'
import { actorOf, applicantOf } from './people.ts'
import { noVisits, type Visits, visiting } from './visits.ts'

/** One step as it went; `state` is the case after it, absent before it was started. */
export interface Played {
  step: Step
  decision: Decision
  state?: CaseState
  /** Dotted path of where the case is; empty before it was started. */
  path: string
  clocks: Clock[]
  tasks: Task[]
}

export class Stage {
  readonly item: Item
  readonly world: World
  readonly people: PeopleFile
  readonly visits: Visits = noVisits()
  state: CaseState | undefined
  private steps = 0

  constructor(item: Item, county: County, people: PeopleFile) {
    this.item = item
    this.world = { county }
    this.people = people
  }

  /** Undefined when nobody knows who it is that acts. */
  play(step: Step): Played | undefined {
    this.steps++
    const command = step.event === undefined ? undefined : this.command(step, step.event)
    if (command === undefined && step.event !== undefined) return undefined
    const { item, world, state } = this
    const decision = visiting(item, this.visits, () => {
      if (command) return decide(item, state ?? null, command, world)
      return state ? touch(item, state, step.at, world) : { entries: [], effects: [] }
    })
    this.state = decision.state ?? state
    if (!this.state) return { step, decision, path: '', clocks: [], tasks: [] }
    return {
      step,
      decision,
      state: this.state,
      path: pathOf(item, this.state.value),
      clocks: clocks(item, this.state, world, step.at),
      tasks: tasks(item, this.state, world, step.at),
    }
  }

  private command(step: Step, event: string): Command | undefined {
    const { item, world, people } = this
    const actor = actorOf(step, world.county, people)
    if (!actor) return undefined
    const payload = step.form === undefined ? undefined : withFiles(step.form)
    const command: Command = {
      id: `step-${this.steps}`,
      event,
      actor,
      at: step.at,
      ...(payload === undefined ? {} : { payload }),
      ...(step.on === undefined ? {} : { on: step.on }),
    }
    if (event !== 'start') return command
    return {
      ...command,
      start: {
        caseId: 'case-1',
        caseNo: caseNumber(item.bundle.service, step.on ?? dateOf(step.at), 1),
        applicant: applicantOf(actor, payload ?? null, people),
        channel: actor.kind === 'staff' ? 'window' : 'online',
      },
    }
  }
}
