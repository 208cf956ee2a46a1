// A random walk through an item: whoever may do something does it, somebody does what he may not, or time passes.
import type { Bundle, County, Instant, Json, PeopleFile, Step } from '@yichuang/definition'
import { hashOf, own } from '@yichuang/definition'
import { compile } from '../compile/compile.ts'
import { instantOf, msOf } from '../time/instant.ts'
import { nextDue } from '../view/next-due.ts'
import { offers } from '../view/offers.ts'
import { type Dice, dice } from './dice.ts'
import { exampleOf, pointersOf } from './example.ts'
import { actorOf } from './people.ts'
import { type Played, Stage } from './stage.ts'
import type { Visits } from './visits.ts'

export interface Walk {
  seed: number
  /** As they could stand in a scenario: what went wrong on a walk is kept as one. */
  steps: Played[]
  visits: Visits
}

/**
 * Begins as one of the item's scenarios begins and fills in forms as they do, or by chance where none does; ends after
 * `length` steps, or a few after the case is done. The same seed walks the same way. Without scenarios there is nothing
 * to begin with and the walk is empty.
 * @throws FlowFailure when the engine breaks on the way: it should never
 */
export function walk(
  bundle: Bundle,
  { county, people, seed, length = 30 }: { county: County; people: PeopleFile; seed: number; length?: number },
): Walk {
  const throws = dice(seed)
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const stage = new Stage(item, county, people)
  const told = Object.values(bundle.scenarios).flatMap((scenario) => scenario.steps)
  const steps: Played[] = []
  const go = (step: Step) => {
    const played = stage.play(step)
    if (played) steps.push(played)
  }
  const first = throws.pick(told.filter(({ event }) => event === 'start'))
  if (first === undefined) return { seed, steps, visits: stage.visits }
  const { expect: _, ...start } = first
  go(start)
  let now = start.at
  // One who is refused at the counter comes again, as somebody else.
  for (let after = 0; steps.length < length && after < 3; ) {
    now = later(stage, now, throws)
    go(nextStep({ stage, bundle, told, throws }, now))
    if (stage.state?.status === 'done') after++
  }
  return { seed, steps, visits: stage.visits }
}

interface Walking {
  stage: Stage
  bundle: Bundle
  told: Step[]
  throws: Dice
}

function nextStep({ stage, bundle, told, throws }: Walking, at: Instant): Step {
  const { item, world, state, people } = stage
  if (state && throws.chance(20)) return { at }
  if (!state) {
    const { expect: _, ...again } = throws.pick(told.filter(({ event }) => event === 'start')) ?? { at }
    return { ...again, at }
  }
  const everybody = [...Object.keys(world.county.directory.people), ...whoIn(told), state.applicant.id]
  const possible = [...new Set(everybody)].flatMap((who) => {
    const actor = actorOf({ at, who }, world.county, people)
    return actor
      ? offers(item, state, actor, world, at).flatMap(({ event, weight }) => OFTEN[weight].map(() => ({ who, event })))
      : []
  })
  // Now and then somebody tries what nobody has offered him.
  const wild = { who: throws.pick(everybody) ?? '', event: throws.pick(Object.keys(bundle.service.events)) ?? 'start' }
  const { who, event } = (throws.chance(10) ? undefined : throws.pick(possible)) ?? wild
  const form = formFor({ stage, bundle, told, throws }, event)
  return { at, who, event, ...(form === undefined ? {} : { form }) }
}

function formFor({ bundle, told, throws }: Walking, event: string): Json | undefined {
  const name = own(bundle.service.events, event)?.form
  const schema = name === undefined ? undefined : own(bundle.forms, name)?.schema
  if (schema === undefined) return undefined
  const seen = told.flatMap((step) => (step.event === event && step.form !== undefined ? [step.form] : []))
  if (seen.length > 0 && throws.chance(80)) return throws.pick(seen)
  const fields = pointersOf(own(bundle.forms, bundle.service.start.form)?.schema)
  return exampleOf(schema, throws, fields)
}

/** What ends a case is done more rarely, or no walk would get far. */
const OFTEN = { main: [1, 2, 3, 4], plain: [1, 2], final: [1] }

const whoIn = (told: Step[]): string[] => told.flatMap(({ who }) => who ?? [])

/** Minutes, days, or up to the moment at which the next limit acts. */
function later({ item, state, world }: Stage, now: Instant, throws: Dice): Instant {
  const due = state && throws.chance(15) ? nextDue(item, state, world) : undefined
  if (due !== undefined && due > now) return due
  const minutes = throws.chance(60) ? throws.below(600) : throws.below(4 * 24 * 60)
  return instantOf(msOf(now) + minutes * 60_000)
}
