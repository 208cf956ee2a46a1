// An act on a case: what was seen must still stand, then the engine decides.
import type { ActBody } from '@yichuang/client'
import { decide } from '@yichuang/flow'
import { inLanguage } from '../../views/action.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { ofItem } from '../broken.ts'
import { type Seen, seenCase } from '../case/access.ts'
import { save } from '../case/cases.ts'
import { attachFiles, type GivenForm, troublesOfFiles } from '../case/files.ts'
import { noteRefusal } from '../case/refusals.ts'
import { changesFor, viewCase } from '../case/view-case.ts'
import type { Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface Act {
  id: string
  body: ActBody
  /** Idempotency key: the command's id in the log. */
  key: string
}

export function* act(work: Work, given: Act): Unit<Answer> {
  const seen = yield* seenCase(work, given.id)
  return seen ? yield* ofItem(seen.item, actOn(work, seen, given)) : refuse('api/unknown-case')
}

function* actOn(work: Work, seen: Seen, { id, body, key }: Act): Unit<Answer> {
  const { item, state } = seen
  const attempted = { caseId: id, item: item.id, event: body.event }
  const rule = Object.hasOwn(item.bundle.service.events, body.event)
    ? item.bundle.service.events[body.event]
    : undefined
  if (!rule) return refuse('api/unknown-event', { event: body.event.slice(0, 80) }, '/event')
  if (body.seen !== state.seq) {
    const changes = yield* changesFor(work, seen, body.seen)
    const stale = { ...refuse('api/stale-version'), current: { seq: state.seq }, changes }
    yield* noteRefusal(work, attempted, stale.troubles)
    return stale
  }
  const { event, payload, on } = body
  const decision = decide(
    item,
    state,
    {
      id: `${work.actor.id}/${key}`,
      event,
      actor: work.actor,
      at: work.now,
      ...(payload === undefined ? {} : { payload }),
      ...(on ? { on } : {}),
    },
    work.world,
  )
  const schema = rule.form ? item.bundle.forms[rule.form]?.schema : undefined
  const asked = rule.only === undefined ? {} : { open: state.open ?? [] }
  const given: GivenForm | undefined =
    rule.form && schema && payload !== undefined
      ? { name: rule.form, schema, value: payload, case: { id, data: state.data, ...asked } }
      : undefined
  const refused = decision.refused ?? []
  const onlyPayload = refused.every(({ kind }) => kind === 'payload')
  const troubles = [...refused, ...(given && onlyPayload ? yield* troublesOfFiles(work, item, given) : [])]
  if (troubles.length) {
    // Limits that passed before the act stand although it was refused.
    if (refused.length) yield* save(work, seen, decision)
    yield* noteRefusal(work, attempted, troubles)
    return { troubles: troubles.map((trouble) => inLanguage(item.bundle, work.lang, trouble)) }
  }
  if (given) yield* attachFiles(id, given)
  const next = yield* save(work, seen, decision)
  return done(200, yield* viewCase(work, next))
}
