// One verdict on a value: at most one complaint a field, in reading order.
import type { Json, LocalDate, Pointer } from '../format/words.ts'
import { type Complaint, rankOf } from './complaint.ts'
import { complaintsOf } from './complaints.ts'
import type { Engine } from './engine.ts'
import { isGroup } from './layers.ts'
import { type Place, placeOf } from './place.ts'
import { splitPointer, valueAt } from './pointer.ts'

export type Verdict = Complaint & { place: Place }

/** `value` is a plain copy; it is left as it was. */
export function judge(engine: Engine, value: Json, today?: LocalDate): Verdict[] {
  const facts = today === undefined ? {} : { today }
  const opened = new Set<Pointer>()
  let filled = value
  let complaints = onePerField(complaintsOf(engine, filled, facts))
  // A missing group is asked for field by field: people fill fields, not groups.
  for (let round = 0; round < ROUNDS; round++) {
    const groups = complaints.filter((c) => c.missing && !opened.has(c.at) && lacksGroup(engine, filled, c.at))
    if (groups.length === 0) break
    for (const { at } of groups) {
      opened.add(at)
      filled = withGroup(filled, splitPointer(at))
    }
    complaints = onePerField(complaintsOf(engine, filled, facts))
  }
  const silent = [...opened].filter((at) => !complaints.some((c) => c.at === at || c.at.startsWith(`${at}/`)))
  const whole: Complaint[] = silent.map((at) => ({
    code: 'form/required',
    at,
    params: {},
    missing: true,
    stranger: false,
  }))
  return inOrder(onePerField([...complaints, ...whole]).map((c) => ({ ...c, place: placeOf(engine, filled, c.at) })))
}

/** Groups within groups; forms nest two or three deep. */
const ROUNDS = 8

function lacksGroup(engine: Engine, value: Json, at: Pointer): boolean {
  return valueAt(value, at) === undefined && isGroup(placeOf(engine, value, at).layers)
}

/** A copy with an empty group there. */
function withGroup(value: Json, [key, ...rest]: string[]): Json {
  if (key === undefined) return Object.create(null) as Json
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? withGroup(item, rest) : item))
  const copy: { [key: string]: Json } = Object.assign(Object.create(null), value)
  copy[key] = withGroup(copy[key] ?? null, rest)
  return copy
}

function onePerField(complaints: readonly Complaint[]): Complaint[] {
  const kept = new Map<Pointer, Complaint>()
  for (const complaint of complaints) {
    const other = kept.get(complaint.at)
    if (other === undefined || rankOf(complaint.code) < rankOf(other.code)) kept.set(complaint.at, complaint)
  }
  return [...kept.values()]
}

const inOrder = (verdicts: Verdict[]): Verdict[] =>
  verdicts
    .map((verdict, i) => ({ verdict, i }))
    .sort((a, b) => compare(a.verdict.place.order, b.verdict.place.order) || a.i - b.i)
    .map(({ verdict }) => verdict)

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
