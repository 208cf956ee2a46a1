// What an actor could do with a case now: the buttons, and why some of them are not possible.
import { type Instant, own, pathsOf, RuleError } from '@yichuang/definition'
import type { Actor, CaseState, Moment, Refusal } from '../case.ts'
import { eventsAt } from '../chart/active.ts'
import type { Item, Offer, World } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { blankCase } from '../decide/blank-case.ts'
import { atDesk } from '../decide/stage/at-desk.ts'
import type { Attempt } from '../decide/stage/attempt.ts'
import { dated } from '../decide/stage/dated.ts'
import { inState } from '../decide/stage/in-state.ts'
import { pointersAt } from '../decide/stage/payload.ts'
import { unmet } from '../decide/stage/requirements.ts'
import { type Facts, factsOf } from '../facts/facts.ts'
import { FlowFailure } from '../failure.ts'
import { dateOf } from '../time/instant.ts'

/**
 * Events of the current state that one of the actor's desks may do, in the flow's order. `refused` lists separation and
 * the item's rules; what depends on a payload is only known when there is one. Events that belong to other desks, and
 * those that lead nowhere here (`{}`) without a reason, are left out. Without a state: whether the actor may take in or
 * file a new case.
 */
export function offers(item: Item, state: CaseState | null, actor: Actor, world: World, at: Instant): Offer[] {
  const compiled = compiledOf(item)
  const now = { at, on: dateOf(at) }
  if (state === null) return startOffered(item, actor, world, now)
  return eventsAt(compiled.chart, state.value).flatMap((event): Offer[] => {
    const command = { id: '', event, actor, at }
    const attempt: Attempt = { item, compiled, world, command, now, state, starting: false }
    const { places, refused: elsewhere } = inState(attempt, true)
    const rule = item.bundle.service.events[event]
    if (!rule || elsewhere.length > 0) return []
    const { seat, refused: kept } = atDesk(attempt, places)
    if (kept.some(({ kind }) => kind === 'desk')) return []
    const acting = seat ? { ...actor, ...seat } : actor
    const known = rule.require?.filter((name) => !asksForm(item, name, rule.form))
    const facts = factsOf(item, state, world, dated(attempt, acting), { actor: acting })
    const refused = [...kept, ...unmetOrBroken(facts, known)]
    const nowhere = places.every((place) =>
      place.on.get(event)?.every(({ target, actions = [] }) => target === undefined && actions.length === 0),
    )
    if (nowhere && refused.length === 0) return []
    return [
      {
        event,
        title: rule.title,
        weight: rule.weight ?? 'plain',
        ...(rule.form === undefined ? {} : { form: rule.form }),
        ...(rule.only === undefined ? {} : { only: pointersAt(state.data, rule.only) }),
        refused,
      },
    ]
  })
}

/** A rule that has no answer takes its own button away and no other: the case stays in view. */
function unmetOrBroken(facts: Facts, names: readonly string[] | undefined): Refusal[] {
  try {
    return unmet(facts, names)
  } catch (error) {
    if (!(error instanceof FlowFailure && error.cause instanceof RuleError)) throw error
    return [{ kind: 'require', ...error.trouble }]
  }
}

/** A rule about the payload cannot be asked without one; it is asked when it comes. */
function asksForm({ bundle }: Item, rule: string, form: string | undefined): boolean {
  const paths = pathsOf(own(bundle.service.rules, rule)?.if ?? null)
  return (
    form !== undefined && paths.some((path) => /^event(\.|\[|$)/.test(path) || `${path}.`.startsWith(`data.${form}.`))
  )
}

function startOffered(item: Item, actor: Actor, world: World, now: Moment): Offer[] {
  const { service } = item.bundle
  const command = { id: '', event: 'start', actor, at: now.at }
  // Whoever files online is the applicant; a clerk takes in for somebody else.
  const applicant = actor.kind === 'resident' ? { id: actor.id, name: actor.name } : { id: '', name: '' }
  const state = blankCase(item, { ...command, start: { caseId: '', caseNo: '', applicant, channel: 'online' } })
  const { refused } = atDesk({ item, compiled: compiledOf(item), world, command, now, state, starting: true }, [])
  if (refused.some(({ code }) => code === 'flow/not-your-desk' || code === 'flow/no-skill')) return []
  return [{ event: 'start', title: service.name, form: service.start.form, weight: 'main', refused }]
}
