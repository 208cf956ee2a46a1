// What was filled in, in the new version's forms.
import { compute, type DataChange, type Json, own, type Trouble, validator } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { World } from '../command.ts'
import { factsOf } from '../facts/facts.ts'
import { valueAt, withoutAt, withValueAt } from '../payload/pointer.ts'
import { same } from '../same.ts'
import { type Passage, refuse } from './moving.ts'

type Data = CaseState['data']

/** The plan's changes in their order; nobody's answer is written over. */
export function dataAfter(passage: Passage, { data }: CaseState): Data {
  return (passage.plan.data ?? []).reduce<Data>((now, change) => changed(passage, now, change), data)
}

function changed(passage: Passage, data: Data, change: DataChange): Data {
  if ('remove' in change) return asData(withoutAt(data, change.remove))
  if ('default' in change) {
    const around = change.default.slice(0, change.default.lastIndexOf('/'))
    const group = around === '' ? data : valueAt(data, around)
    // A part of the form that does not apply to this case stays away.
    if (typeof group !== 'object' || group === null || valueAt(data, change.default) !== undefined) return data
    return asData(withValueAt(data, change.default, change.value))
  }
  const value = valueAt(data, change.move)
  if (value === undefined) return data
  if (valueAt(data, change.to) !== undefined) {
    refuse(passage, 'flow/migration-data-taken', { at: `/data${change.to}` })
    return data
  }
  return asData(withValueAt(withoutAt(data, change.move), change.to, value))
}

const asData = (value: Json): Data => value as Data

/**
 * Forms that the new version has otherwise: computed fields are computed again, and what fitted the old form must fit
 * the new one. What was wrong or missing before (a clerk may take in what is incomplete) is no reason now.
 */
export function fitted(passage: Passage, state: CaseState, { before, world }: { before: Data; world: World }): Data {
  const { from, to, moment } = passage
  const data: Data = {}
  for (const [form, value] of Object.entries(state.data)) {
    const now = own(to.bundle.forms, form)?.schema
    const was = own(from.bundle.forms, form)?.schema
    if (!now) refuse(passage, 'flow/migration-data-unfit', { at: `/data/${form}` })
    const untouched = same(own(before, form), value)
    if (!now || (untouched && was && same(was as Json, now as Json))) {
      data[form] = value
      continue
    }
    const { scope } = factsOf(to, state, world, moment, { event: value, data: state.data })
    data[form] = compute(now, value, scope)
    const old = was === undefined ? [] : validator(was)(own(before, form) ?? {}).map(nameOf)
    const wrong = validator(now)(data[form]).filter((trouble) => !old.includes(nameOf(trouble)))
    for (const { at } of wrong) refuse(passage, 'flow/migration-data-unfit', { at: `/data/${form}${at}` })
  }
  return data
}

const nameOf = ({ code, at }: Trouble): string => `${code} ${at}`
