// A case goes on with another version of its item, by a plan; or is refused, and nothing has happened to it.
import type { Json, Trouble } from '@yichuang/definition'
import type { CaseState, Effect, Entry } from '../case.ts'
import { titleIn } from '../chart/title.ts'
import type { World } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { drain } from '../decide/drain.ts'
import { changesOf, type Run, runOf, withOpen } from '../decide/run.ts'
import { FlowFailure } from '../failure.ts'
import { dateOf } from '../time/instant.ts'
import { clocks } from '../view/clocks.ts'
import { dataAfter, fitted } from './data.ts'
import { handsAfter } from './hands.ts'
import { historyAfter } from './history.ts'
import type { Move, Moving, Passage } from './moving.ts'
import { leavesAfter, wholeOf } from './places.ts'
import { restsAt } from './rests.ts'
import { type Changed, changedIn, type Seen, seen } from './seen.ts'
import { tagsIn } from './tags.ts'
import { timersAfter } from './timers.ts'

export interface Migrated {
  id: string
  ok: boolean
  /** Every reason that was found why not. */
  refused?: Trouble[]
  /** The case as people see it when the migration comes to it: what was due before has acted. */
  before: Seen
  /** As they would see it from then on. */
  after?: Seen
  /** Places of the case that are different. */
  changes: Changed[]
  /** Absent when nothing has happened. It may stand beside `refused`: limits that had passed before. */
  state?: CaseState
  entries: Entry[]
  effects: Effect[]
}

/**
 * Pure: the same case, move and moment give the same answer. The plan is taken to be one that `planTroubles` has nothing
 * against; what it does not cover for this very case is refused with a code of its own. Limits that had passed act
 * first, by the old version; none acts because of the migration.
 *
 * @throws FlowFailure for a version that cannot be compiled
 */
export function migrate(state: CaseState, move: Move, moving: Moving): Migrated {
  const { id, at, recordedAt = at, world } = moving
  const { plan, from, to } = move
  const passage: Passage = {
    ...move,
    old: compiledOf(from),
    now: compiledOf(to),
    moment: { at, on: dateOf(at) },
    refused: [],
  }
  const versions = [plan.from.hash === from.hash, plan.to.hash === to.hash, plan.item === from.id, plan.item === to.id]
  if (state.item.id !== from.id || state.item.hash !== from.hash || versions.includes(false))
    return refusedAt(state, move, { moving, refused: [{ code: 'flow/migration-other-version', at: '/item' }] })
  try {
    const run = runOf(from, state, world, { command: id, recordedAt })
    drain(run, at)
    return moved(run, passage, moving)
  } catch (cause) {
    if (!(cause instanceof FlowFailure)) throw cause
    return refusedAt(state, move, { moving, refused: [cause.trouble] })
  }
}

function refusedAt(state: CaseState, { from }: Move, more: { moving: Moving; refused: Trouble[] }): Migrated {
  const { moving, refused } = more
  const same = state.item.hash === from.hash
  const blank: Seen = { version: state.item.version, state: '', title: '', tags: state.tags, due: {}, desks: [] }
  const before = same ? seenOr(blank, () => seen(from, state, moving)) : blank
  return { id: state.id, ok: false, refused, before, changes: [], entries: [], effects: [] }
}

/** A definition whose rules fail for this case cannot show it either. */
function seenOr(blank: Seen, look: () => Seen): Seen {
  try {
    return look()
  } catch (cause) {
    if (!(cause instanceof FlowFailure)) throw cause
    return blank
  }
}

function moved(run: Run, passage: Passage, moving: Moving): Migrated {
  const { from, to } = passage
  const { world } = moving
  const state = run.state as CaseState
  const before = seen(from, state, moving)
  const next = state.status === 'done' ? closed(passage) : caseAfter(passage, state, world)
  const so = { id: state.id, before, ...(run.entries.length > 0 ? { state } : {}), effects: run.effects }
  if (!next || passage.refused.length > 0)
    return { ...so, ok: false, refused: passage.refused, changes: [], entries: run.entries }
  const effects = told(passage, { state, next, world })
  const entry = entryOf(run, passage, { state, next, moving, effects })
  return {
    ...so,
    ok: true,
    after: seen(to, next, moving),
    changes: changedIn(state, next),
    state: next,
    entries: [...run.entries, entry],
    effects: [...run.effects, ...effects],
  }
}

function closed(passage: Passage): undefined {
  passage.refused.push({ code: 'flow/migration-closed', at: '/status' })
}

/** The case in the new version; undefined or with reasons in the passage when it cannot be. */
function caseAfter(passage: Passage, state: CaseState, world: World): CaseState | undefined {
  const { now, to } = passage
  const leaves = leavesAfter(passage, state.value)
  const { history, leaves: resting } = historyAfter(passage, state)
  const acted = handsAfter(passage, state)
  const data = dataAfter(passage, state)
  if (!leaves) return undefined
  const whole = wholeOf(now.chart.root, leaves)
  if ('partial' in whole) {
    passage.refused.push({ code: 'flow/migration-partial', at: '/states', params: { state: whole.partial } })
    return undefined
  }
  if (leaves.some(({ kind, parent }) => kind === 'final' && parent === now.chart.root)) {
    passage.refused.push({ code: 'flow/migration-would-end', at: '/states' })
    return undefined
  }
  const settled: CaseState = {
    ...state,
    ...acted,
    ...timersAfter(passage, state, { leaves, resting }),
    ...tagsIn(passage, state, whole.value),
    item: { id: to.id, version: to.version, hash: to.hash },
    seq: state.seq + 1,
    value: whole.value,
    history,
    data,
  }
  const filled = { ...settled, data: fitted(passage, settled, { before: state.data, world }) }
  const next = withOpen({ compiled: now }, filled)
  if (passage.refused.length === 0) restsAt(passage, next, { world, leaves })
  return next
}

interface After {
  state: CaseState
  next: CaseState
}

/** Whoever was shown an earlier day is told the later one, as when a calendar moves it. */
function told({ from, to, moment }: Passage, { state, next, world }: After & { world: World }): Effect[] {
  const was = clocks(from, state, world, moment.at)
  return clocks(to, next, world, moment.at).flatMap(({ limit, due, shown, state: is }): Effect[] => {
    const old = was.find((clock) => clock.limit === limit)
    if (!shown || is === 'ended' || !old || !(due > old.due)) return []
    const params = { to: 'applicant', text: 'deadlineRecomputed', limit, from: old.due, due }
    return [{ type: 'notify', params, ...moment }]
  })
}

function entryOf(
  run: Run,
  passage: Passage,
  { state, next, moving, effects }: After & { moving: Moving; effects: Effect[] },
): Entry {
  const { old, now, moment, plan, from, to } = passage
  const { id, name, kind } = moving.actor
  return {
    seq: next.seq,
    command: run.command,
    kind: 'migration',
    event: 'migrated',
    actor: { id, name, kind },
    ...moment,
    recordedAt: run.recordedAt,
    payload: { from: from.version, to: to.version, why: plan.why } satisfies Json,
    from: titleIn(old.chart, state.value),
    to: titleIn(now.chart, next.value),
    effects,
    changed: changesOf(state, next),
  }
}
