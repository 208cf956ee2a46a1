// Fourth stage: what was filled in.
import { compute, type Json, own, type Pointer, RuleError, type Trouble, validator } from '@yichuang/definition'
import type { Refusal } from '../case.ts'
import { type Asked, factsOf } from '../facts/facts.ts'
import { unitOf } from '../facts/unit.ts'
import { FlowFailure } from '../failure.ts'
import { clean } from '../payload/clean.ts'
import { normalise } from '../payload/normalise.ts'
import { liesIn, valueAt } from '../payload/pointer.ts'
import { scoped } from '../payload/scoped.ts'
import { dayOf } from '../time/civil.ts'
import { dateOf } from '../time/instant.ts'
import { type Attempt, refusal, ruleOf } from './attempt.ts'

export interface Filled {
  form?: string
  payload?: Json
  data: Record<string, Json>
  refused: Refusal[]
}

/**
 * The payload in its place: copied, spelled in one way, cut to what a correction opens, computed, checked. A clerk who
 * takes a case in may leave out what is missing; types and formats hold for him too.
 */
export function filled(attempt: Attempt, asked: Asked): Filled {
  const { item, state, command } = attempt
  const rule = ruleOf(attempt)
  const { form } = rule ?? {}
  const late = dateRefused(attempt)
  const sent = command.payload ?? null
  if (form === undefined) {
    const empty = sent === null || (typeof sent === 'object' && Object.keys(sent).length === 0)
    const refused = empty ? [] : [refusal('payload', 'flow/nothing-to-fill')]
    return { data: state.data, refused: [...late, ...refused] }
  }
  const schema = own(item.bundle.forms, form)?.schema
  if (!schema) throw new FlowFailure('flow/unknown-name', '/forms', { params: { name: form } })
  const copy = clean(sent ?? {})
  if (copy === undefined) {
    return { data: state.data, refused: [...late, refusal('payload', 'flow/malformed-command', { at: '/payload', params: { place: '/payload' } })] }
  }
  let payload = normalise(schema, copy)
  let open: Pointer[] | undefined
  let troubles: Trouble[] = []
  const only = (rule as { only?: Pointer }).only
  if (only !== undefined) {
    open = pointersAt(state.data, only)
    const before = own(state.data, form) ?? {}
    ;({ value: payload, troubles } = scoped(schema, { before, payload, open }))
  }
  payload = computed(attempt, asked, form, payload)
  const complete = !(attempt.starting && command.start?.channel === 'window')
  const wrong = validator(schema)(payload, { complete })
  // What is wrong elsewhere was so before, and is not open to be mended now.
  troubles = [...troubles, ...(open ? wrong.filter(({ at }) => liesIn(at, open)) : wrong)]
  const refused = [...late, ...troubles.map((trouble): Refusal => ({ kind: 'payload', ...trouble }))]
  const data = { ...state.data, [form]: payload }
  if (attempt.starting && refused.length === 0) refused.push(...unitsRefused(attempt, { ...asked, data, event: payload }))
  return { form, payload, data, refused }
}

/** The pointers that stand at a place of the case's data. */
export function pointersAt(data: Record<string, Json>, at: Pointer): Pointer[] {
  const pointers = valueAt(data, at)
  return Array.isArray(pointers) ? pointers.filter((one) => typeof one === 'string') : []
}

function computed({ item, state, world, now }: Attempt, asked: Asked, form: string, payload: Json): Json {
  const schema = own(item.bundle.forms, form)?.schema ?? {}
  const data = { ...state.data, [form]: payload }
  try {
    return compute(schema, payload, factsOf(item, state, world, now, { ...asked, data, event: payload }).scope)
  } catch (error) {
    // Computed from something that is wrong itself: the check that follows names it.
    if (error instanceof RuleError) return payload
    throw error
  }
}

/** Paper may be typed in late: the item says how many days. Nothing else has another date than its own. */
function dateRefused({ item, command, starting }: Attempt): Refusal[] {
  if (command.on === undefined) return []
  const days = starting ? (item.bundle.service.start.backdate ?? 0) : 0
  const late = dayOf(dateOf(command.at)) - dayOf(command.on)
  if (late >= 0 && late <= days) return []
  return [refusal('payload', 'flow/date-not-allowed', { at: '/on', params: { days } })]
}

/** A case whose first desks have no office would lie where nobody sees it. */
function unitsRefused({ item, state, world, now, compiled }: Attempt, asked: Asked): Refusal[] {
  const facts = factsOf(item, state, world, now, asked)
  const desks = [...compiled.receiving].flatMap((desk) => own(item.bundle.service.desks, desk) ?? []).flat()
  const units = [...new Set(desks.flatMap((way) => (way.post !== undefined && way.unit !== undefined ? [way.unit] : [])))]
  return units.filter((unit) => unitOf(facts, unit) === undefined).map((unit) => refusal('payload', 'flow/no-such-unit', { params: { unit } }))
}
