// Whether a case can stay where a migration puts it.
import type { Instant } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Place } from '../chart/chart.ts'
import { pathIn } from '../chart/title.ts'
import type { World } from '../command.ts'
import { firstDue } from '../decide/drain.ts'
import { factsOf } from '../facts/facts.ts'
import { ruleHolds } from '../facts/rule.ts'
import { same } from '../same.ts'
import { tasks } from '../view/tasks.ts'
import { type Passage, refuse } from './moving.ts'
import { activeWith } from './places.ts'

/** Nothing moves it on at once (`always`, a region that is done, a limit already passed), and somebody sees it. */
export function restsAt(
  passage: Passage,
  state: CaseState,
  { world, leaves }: { world: World; leaves: Place[] },
): void {
  const { now, to, moment } = passage
  const facts = factsOf(to, state, world, moment)
  const path = pathIn(now.chart, state.value)
  // An event that nobody knows moves nothing, but XState reads the state whole and asks every `always`.
  const still = now.machine.fire(state, 'kit.nothing', (guard) => ruleHolds(facts, guard))
  if (!same(still.value, state.value) || isJoined(leaves)) {
    refuse(passage, 'flow/migration-no-rest', { at: '/states', state: path })
    return
  }
  if (dueAlready(passage, state, world, moment.at)) return
  for (const { desk, post, unit } of tasks(to, state, world, moment.at)) {
    if (post !== undefined && unit === undefined && wantsUnit(passage, desk))
      refuse(passage, 'flow/migration-no-unit', { at: `/desks/${desk}`, desk })
  }
}

function dueAlready(passage: Passage, state: CaseState, world: World, at: Instant): boolean {
  const next = firstDue(passage.to, state, world, at)
  if (!next || next.dueAt > at) return false
  const { limit } = next.timer
  refuse(passage, 'flow/migration-already-due', { at: `/timers/${limit}`, limit, due: next.due })
  return true
}

/** A place that goes on when it is done, and is. */
const isJoined = (leaves: readonly Place[]): boolean =>
  [...activeWith(leaves)].some((place) => place.onDone.length > 0 && isDone(place, activeWith(leaves)))

function isDone(place: Place, active: Set<Place>): boolean {
  const inner = place.places.filter((one) => active.has(one))
  if (place.kind === 'parallel') return inner.every((region) => isDone(region, active))
  return inner.some(({ kind }) => kind === 'final')
}

function wantsUnit({ to }: Passage, desk: string): boolean {
  const rule = to.bundle.service.desks[desk]
  return [rule ?? []].flat().some(({ unit }) => unit !== undefined)
}
