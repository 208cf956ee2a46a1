// What a command does to a case: refused in words, or taken, with everything that became due before and after it.
import { own } from '@yichuang/definition'
import type { CaseState, Moment, Refusal } from '../case.ts'
import type { Place } from '../chart/chart.ts'
import type { Command, Decision, Item, World } from '../command.ts'
import { type Acting, type Asked, type Facts, factsOf } from '../facts/facts.ts'
import { ruleHolds, ruleNamed } from '../facts/rule.ts'
import type { Moved } from '../machine/machine.ts'
import { dateOf } from '../time/instant.ts'
import { blankCase, noted } from './blank-case.ts'
import { drain } from './drain.ts'
import { decisionOf, type Run, runOf, take } from './run.ts'
import { atDesk } from './stage/at-desk.ts'
import { type Attempt, ruleOf } from './stage/attempt.ts'
import { malformed } from './stage/command-of.ts'
import { dated } from './stage/dated.ts'
import { inState, notNow } from './stage/in-state.ts'
import { filled } from './stage/payload.ts'
import { refusedBy, unmet } from './stage/requirements.ts'

/**
 * Pure and synchronous: the same case, command and world give the same decision. Stages in fixed order: state, desk and
 * separation, payload, require; each lists all its reasons, and a later one is asked only when those before are
 * satisfied. Anything may come in as a command; what makes no sense is refused too.
 *
 * @throws FlowFailure when the definition or the state is broken, never for what a person did
 */
export function decide(item: Item, state: CaseState | null, command: Command, world: World): Decision {
  const wrong = malformed(command)
  if (wrong) return { entries: [], effects: [], refused: [wrong] }
  const run = runOf(item, state, world, { command: command.id, recordedAt: command.at })
  drain(run, command.at)
  const refused = act(run, command)
  if (refused.length > 0) return { ...decisionOf(run), refused }
  drain(run, command.at, command.at)
  return decisionOf(run)
}

/** The reasons why not; none when the step was taken. */
function act(run: Run, command: Command): Refusal[] {
  const { item, compiled, world } = run
  const asSent: Moment = { at: command.at, on: command.on ?? dateOf(command.at) }
  const state = run.state ?? blankCase(item, command)
  const asAsked: Attempt = { item, compiled, world, command, now: asSent, state, starting: command.event === 'start' }

  const { places, refused: inWrongState } = inState(asAsked, run.state !== undefined)
  if (inWrongState.length > 0) return inWrongState

  const { seat, refused: notHis } = atDesk(asAsked, places)
  if (!seat) return notHis

  const before = asAsked.starting && seat.unit !== undefined ? { ...state, startedFor: seat.unit } : state
  const acting: Acting = { ...command.actor, ...seat }
  const seated = { ...asAsked, state: before }
  const now = dated(seated, acting)
  const attempt = now === asSent ? seated : { ...seated, now }
  const filledIn = filled(attempt, { actor: acting })
  if (filledIn.refused.length > 0) return filledIn.refused

  const { data, payload, form } = filledIn
  const asked: Asked = { actor: acting, data, ...(payload === undefined ? {} : { event: payload }) }
  const facts = factsOf(item, before, world, now, asked)
  const unmetRules = unmet(facts, ruleOf(attempt)?.require)
  if (unmetRules.length > 0) return unmetRules

  const moved = attempt.starting ? begun(run, facts) : moveOf(run, before, command.event, facts)
  if (!moved) return [leadsNowhere(attempt, places, facts)]
  take(run, {
    kind: 'event',
    event: command.event,
    actor: actorOf(acting),
    moved,
    now,
    facts,
    before,
    noted: { data, ...noted(before, command, seat) },
    ...(form === undefined ? {} : { form }),
    ...(payload === undefined ? {} : { payload }),
  })
  return []
}

const moveOf = ({ compiled }: Run, state: CaseState, event: string, facts: Facts): Moved | undefined =>
  compiled.machine.move(state, event, (guard) => ruleHolds(facts, guard))

/** The initial state, and on from there if it answers to `start`. */
function begun({ compiled }: Run, facts: Facts): Moved {
  const test = (guard: string) => ruleHolds(facts, guard)
  const first = compiled.machine.begin(test)
  const next = first.status === 'active' ? compiled.machine.move(first, 'start', test) : undefined
  return next ? { ...next, acts: [...first.acts, ...next.acts] } : first
}

/** Nothing answers, or only `{}` does: the words of the guard that said no, if it has any. */
function leadsNowhere(attempt: Attempt, places: Place[], facts: Facts): Refusal {
  const guards = places.flatMap((place) =>
    (place.on.get(attempt.command.event) ?? []).flatMap(({ guard }) => guard ?? []),
  )
  const spoken = guards.find((name) => ruleNamed(facts, name).code !== undefined)
  const ownWords = own(attempt.item.bundle.service.events, attempt.command.event)?.notNow
  return spoken === undefined || ownWords !== undefined ? notNow(attempt) : refusedBy(facts, spoken)
}

const actorOf = ({ id, name, kind, desk, for: whom }: Acting) => ({
  id,
  name,
  kind,
  ...(desk === undefined ? {} : { desk }),
  ...(whom === undefined ? {} : { for: whom }),
})
