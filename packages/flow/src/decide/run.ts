// One decision in the making: the case as it stands so far, and what has happened to it.
import type { Instant, Json, Pointer } from '@yichuang/definition'
import type { CaseState, Effect, Entry, Moment } from '../case.ts'
import { leavesOf, tagsOf } from '../chart/active.ts'
import { titleIn } from '../chart/title.ts'
import type { Decision, Item, World } from '../command.ts'
import { type Compiled, compiledOf } from '../compile/compile.ts'
import { SUSPENDED } from '../facts/counting.ts'
import type { Facts } from '../facts/facts.ts'
import { FlowFailure } from '../failure.ts'
import type { Moved } from '../machine/machine.ts'
import { same } from '../same.ts'
import { effectsOf, goesOut } from './effects.ts'
import { pointersAt } from './stage/payload.ts'
import { tagsAfter } from './tags.ts'
import { timersAfter } from './timers.ts'

export interface Run {
  item: Item
  compiled: Compiled
  world: World
  /** The command with which everything here is written down, and when. */
  command: string
  recordedAt: Instant
  /** Undefined until the case is started. */
  state: CaseState | undefined
  entries: Entry[]
  effects: Effect[]
}

/** @throws FlowFailure `flow/wrong-version` for a case of another definition */
export function runOf(item: Item, state: CaseState | null, world: World, of: Pick<Run, 'command' | 'recordedAt'>): Run {
  if (state && (state.item.id !== item.id || state.item.hash !== item.hash)) {
    throw new FlowFailure('flow/wrong-version', '/item', { params: { item: `${item.id}@${item.version}` } })
  }
  return { ...of, item, compiled: compiledOf(item), world, state: state ?? undefined, entries: [], effects: [] }
}

/** Absent state: nothing has happened. */
export const decisionOf = ({ state, entries, effects }: Run): Decision => ({
  ...(state && entries.length > 0 ? { state } : {}),
  entries,
  effects,
})

/** What a step is, besides how the machine moved. */
export interface Step extends Pick<Entry, 'kind' | 'event' | 'actor'> {
  moved: Moved
  now: Moment
  /** Facts as before the step. */
  facts: Facts
  /** The case before it. */
  before: CaseState
  /** What the event itself writes: data, counts, hands; or the timer that is used up. */
  noted: Partial<CaseState>
  form?: string
  payload?: Json
}

/** Takes a step: the case, one entry, the effects. */
export function take(run: Run, step: Step): void {
  const { compiled } = run
  const { moved, now, before, noted, facts } = step
  const carried = tagsOf(compiled.chart, moved.value)
  const { tags, parked } = before
  const rows = { tags, timers: noted.timers ?? before.timers, parked }
  const settled: CaseState = {
    ...before,
    ...noted,
    ...timersAfter(rows, moved.acts, { now, suspended: carried.includes(SUSPENDED) }),
    ...tagsAfter(before, carried, now),
    seq: before.seq + 1,
    status: moved.status,
    value: moved.value,
    history: moved.history,
  }
  const done = effectsOf(settled, moved.acts, { facts, now })
  const state = withOpen(run, done.state)
  const entry: Entry = {
    seq: state.seq,
    command: run.command,
    kind: step.kind,
    event: step.event,
    actor: step.actor,
    at: now.at,
    on: now.on,
    recordedAt: run.recordedAt,
    ...(step.payload === undefined ? {} : { payload: step.payload }),
    ...(step.form === undefined ? {} : { form: step.form }),
    from: run.state ? titleIn(compiled.chart, before.value) : '',
    to: titleIn(compiled.chart, state.value),
    effects: done.effects,
    changed: changesOf(run.state, state),
  }
  run.state = state
  run.entries.push(entry)
  run.effects.push(...done.effects.filter(goesOut))
}

/** Pointers that some event of the new state opens to whoever may do it. */
export function withOpen({ compiled }: Pick<Run, 'compiled'>, state: CaseState): CaseState {
  const open = new Set<Pointer>()
  for (const [event, only] of compiled.opening) {
    const offered = leavesOf(compiled.chart, state.value).some(({ around }) => around.some(({ on }) => on.has(event)))
    if (offered) for (const pointer of pointersAt(state.data, only)) open.add(pointer)
  }
  if (open.size > 0) return { ...state, open: [...open] }
  if (state.open === undefined) return state
  const { open: _, ...shut } = state
  return shut
}

/** Top-level keys with their new values; of the data only the forms that changed. `seq` is the entry's own. `null`: gone. */
export function changesOf(before: CaseState | undefined, after: CaseState): Entry['changed'] {
  const was = (before ?? {}) as unknown as { [key: string]: Json }
  const is = after as unknown as { [key: string]: Json }
  const changed: Entry['changed'] = {}
  for (const [key, value] of Object.entries(is)) {
    if (key === 'seq' || same(was[key], value)) continue
    changed[key] = key === 'data' ? newForms(before?.data ?? {}, after.data) : value
  }
  for (const key of Object.keys(was)) if (is[key] === undefined) changed[key] = null
  return changed
}

const newForms = (was: CaseState['data'], is: CaseState['data']): Json =>
  Object.fromEntries([
    ...Object.entries(is).filter(([form, value]) => !same(was[form], value)),
    ...Object.keys(was).flatMap((form) => (is[form] === undefined ? [[form, null]] : [])),
  ])
