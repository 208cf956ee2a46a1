// Fourth stage: what was filled in.
import {
  called,
  compute,
  type FieldSchema,
  type Json,
  normalise,
  onlyAsked,
  own,
  type Pointer,
  type Trouble,
  validator,
} from '@yichuang/definition'
import type { Refusal } from '../../case.ts'
import { type Asked, factsOf } from '../../facts/facts.ts'
import { unitOf } from '../../facts/unit.ts'
import { FlowFailure } from '../../failure.ts'
import { clean } from '../../payload/clean.ts'
import { notOffered } from '../../payload/not-offered.ts'
import { liesIn, valueAt } from '../../payload/pointer.ts'
import { scoped } from '../../payload/scoped.ts'
import { dayOf } from '../../time/civil.ts'
import { dateOf } from '../../time/instant.ts'
import { type Attempt, refusal, ruleOf } from './attempt.ts'

export interface Filled {
  form?: string
  payload?: Json
  /** The case's data with the payload in its place. */
  data: Record<string, Json>
  refused: Refusal[]
}

/**
 * The payload in its place: copied, spelled in one way, cut to what a correction opens, computed, checked. A clerk who
 * takes a case in may leave out what is missing; types and formats hold for him too.
 */
export function filled(attempt: Attempt, asked: Asked): Filled {
  const { state, command } = attempt
  const { form } = ruleOf(attempt) ?? {}
  const refused = dateRefused(attempt)
  if (form === undefined) {
    if (!isEmpty(command.payload)) refused.push(refusal('payload', 'flow/nothing-to-fill'))
    return { data: state.data, refused }
  }
  const copy = clean(command.payload ?? {})
  if (copy === undefined) {
    refused.push(refusal('payload', 'flow/malformed-command', { at: '/payload', params: { place: '/payload' } }))
    return { data: state.data, refused }
  }
  const { payload, troubles } = checked(attempt, asked, form, copy)
  const data = { ...state.data, [form]: payload }
  refused.push(...troubles.map((trouble): Refusal => ({ kind: 'payload', ...trouble })))
  if (refused.length === 0) refused.push(...unitsRefused(attempt, { ...asked, data, event: payload }))
  return { form, payload, data, refused }
}

/** The pointers that stand at a place of the case's data. */
export function pointersAt(data: Record<string, Json>, at: Pointer): Pointer[] {
  const pointers = valueAt(data, at)
  return Array.isArray(pointers) ? pointers.filter((one) => typeof one === 'string') : []
}

function checked(attempt: Attempt, asked: Asked, form: string, sent: Json): { payload: Json; troubles: Trouble[] } {
  const { item, state, command, now } = attempt
  const schema = schemaOf(attempt, form)
  const computedOf = (value: Json) => {
    const data = { ...state.data, [form]: value }
    return compute(schema, value, factsOf(item, state, attempt.world, now, { ...asked, data, event: value }).scope)
  }
  const computed = (value: Json) => {
    const made = computedOf(value)
    const kept = onlyAsked(schema, made)
    return kept === made ? made : computedOf(kept)
  }
  const complete = !(attempt.starting && command.start?.channel === 'window')
  const wrong = (value: Json) => {
    const troubles = validator(schema)(value, { complete, today: now.on })
    return [
      ...troubles,
      ...notOffered(schema, value, attempt).filter(({ at }) => !troubles.some((one) => one.at === at)),
    ]
  }
  const rule = own(item.bundle.service.events, command.event)
  const spelled = normalise(schema, sent)
  if (attempt.starting || rule?.only === undefined) {
    const payload = computed(spelled)
    return { payload, troubles: wrong(payload) }
  }
  const open = pointersAt(state.data, rule.only)
  const { value, notOpen } = scoped(own(state.data, form) ?? {}, spelled, { open, computed })
  const troubles = notOpen.map((at): Trouble => ({ code: 'form/not-open', at, params: { title: titleOf(schema, at) } }))
  // What is wrong elsewhere was so before, and is not open to be mended now.
  return { payload: value, troubles: [...troubles, ...wrong(value).filter(({ at }) => liesIn(at, open))] }
}

const titleOf = (schema: FieldSchema, at: Pointer): string => called(schema, at) ?? at

function schemaOf({ item }: Attempt, form: string): FieldSchema {
  const schema = own(item.bundle.forms, form)?.schema
  if (!schema) throw new FlowFailure('flow/unknown-name', '/forms', { params: { name: form } })
  return schema
}

const isEmpty = (payload: Json | undefined): boolean =>
  payload === undefined || payload === null || (typeof payload === 'object' && Object.keys(payload).length === 0)

/** Paper taken at the counter may be typed in late: the item says how many days. Nothing else has another date than its own. */
function dateRefused({ item, command, starting }: Attempt): Refusal[] {
  if (command.on === undefined) return []
  const isPaper = starting && command.start?.channel === 'window'
  const days = isPaper ? (item.bundle.service.start.backdate ?? 0) : 0
  const late = dayOf(dateOf(command.at)) - dayOf(command.on)
  if (late >= 0 && late <= days) return []
  return [refusal('payload', 'flow/date-not-allowed', { at: '/on', params: { days } })]
}

/** A case whose first desks have no office, or that a correction takes from one, would lie where nobody sees it. */
function unitsRefused(attempt: Attempt, asked: Asked): Refusal[] {
  const { item, state, world, now, starting } = attempt
  const facts = factsOf(item, state, world, now, asked)
  const before = starting ? undefined : factsOf(item, state, world, now)
  const wanted = before
    ? Object.keys(item.bundle.service.units).filter((unit) => unitOf(before, unit) !== undefined)
    : firstUnits(attempt)
  return wanted
    .filter((unit) => unitOf(facts, unit) === undefined)
    .map((unit) => refusal('payload', 'flow/no-such-unit', { params: { unit } }))
}

function firstUnits({ item, compiled }: Attempt): string[] {
  const ways = [...compiled.receiving].flatMap((desk) => own(item.bundle.service.desks, desk) ?? [])
  const units = ways.flatMap((way) => (way.post !== undefined && way.unit !== undefined ? [way.unit] : []))
  return [...new Set(units)]
}
