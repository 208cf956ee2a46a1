// The tags of a case and since when it has them, in the new version.

import type { Json } from '@yichuang/definition'
import { own } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import { tagsOf } from '../chart/active.ts'
import { tagsAfter } from '../decide/tags.ts'
import { SUSPENDED } from '../facts/counting.ts'
import { type Passage, refuse } from './moving.ts'

type Tagged = Pick<CaseState, 'tags' | 'spans' | 'keep'>

/** What the new place carries begins or ends now, but for what the plan dates otherwise. A suspension stays one. */
export function tagsIn(passage: Passage, state: CaseState, value: Json): Tagged {
  const { plan, now, moment } = passage
  const carried = tagsOf(now.chart, value)
  if (carried.includes(SUSPENDED) !== state.tags.includes(SUSPENDED))
    refuse(passage, 'flow/migration-suspension', { at: '/states', state: state.tags.join(', ') })
  const before = renamed(plan.tags ?? {}, state)
  const after = tagsAfter(before, carried, moment)
  const spans = { ...after.spans }
  for (const [tag, { since }] of Object.entries(plan.tags ?? {})) {
    const from = since === undefined ? undefined : own(spans, since)?.at(-1)?.[0]
    const rows = own(spans, tag)
    if (!from || !rows || before.tags.includes(tag) || !after.tags.includes(tag)) continue
    spans[tag] = rows.map((span, i) => (i === rows.length - 1 ? [from, span[1]] : span))
  }
  return { ...after, spans }
}

function renamed(tags: NonNullable<Passage['plan']['tags']>, state: CaseState): Tagged {
  const spans = { ...state.spans }
  const names = new Map<string, string>()
  for (const [tag, { was }] of Object.entries(tags)) {
    const rows = was === undefined ? undefined : own(spans, was)
    if (was === undefined || !rows) continue
    names.set(was, tag)
    spans[tag] = rows
    delete spans[was]
  }
  const name = (list: string[]) => [...new Set(list.map((tag) => names.get(tag) ?? tag))].sort()
  return { spans, tags: name(state.tags), keep: name(state.keep) }
}
