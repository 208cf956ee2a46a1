// A calendar was loaded: every open limit that now ends elsewhere is written down, and whoever was promised less is told.
import type { Instant } from '@yichuang/definition'
import type { CaseState, Effect, Entry } from '../case.ts'
import { titleIn } from '../chart/title.ts'
import type { Clock, Decision, Item, World } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { CLOCK } from '../facts/facts.ts'
import { dateOf } from '../time/instant.ts'
import { clocks } from '../view/clocks.ts'

/** A limit whose end has moved. Dates are last days in Asia/Shanghai. */
export interface MovedLimit {
  limit: string
  title: string
  from: string
  to: string
}

export interface Recomputing {
  /** The county as it counted until now; the world of the call is the one that counts from now on. */
  was: World
  /** Idempotency: the command's id in the log. */
  id: string
  /** From when on the new calendar counts. */
  at: Instant
  /** When it is written down; the same without it. */
  recordedAt?: Instant
  /** The notice that moved the dates, in words. */
  cause: string
}

/**
 * The entry `deadlineRecomputed` with every open limit that moved, or nothing when none did. Dates are derived, so
 * nothing else of the case changes; the applicant is told only when a limit that is shown to him moves later
 * (DOMAIN C3.2-10).
 */
export function recompute(
  item: Item,
  state: CaseState,
  { world, was, id, at, cause, recordedAt = at }: Recomputing & { world: World },
): Decision {
  const limits = moved(clocks(item, state, was, at), clocks(item, state, world, at))
  if (state.status === 'done' || limits.length === 0) return { entries: [], effects: [] }
  const { chart } = compiledOf(item)
  const title = titleIn(chart, state.value)
  const later = limits.filter(({ shown, from, to }) => shown && to > from)
  const on = dateOf(at)
  const effects: Effect[] = later.map(({ limit, from, to }) => ({
    type: 'notify',
    params: { to: 'applicant', text: 'deadlineRecomputed', limit, from, due: to },
    at,
    on,
  }))
  const { id: actorId, name, kind } = CLOCK
  const entry: Entry = {
    seq: state.seq + 1,
    command: id,
    kind: 'calendar',
    event: 'deadlineRecomputed',
    actor: { id: actorId, name, kind },
    at,
    on,
    recordedAt,
    payload: { cause, limits: limits.map(({ shown: _, ...limit }) => ({ ...limit })) },
    from: title,
    to: title,
    effects,
    changed: {},
  }
  return { state: { ...state, seq: entry.seq }, entries: [entry], effects }
}

function moved(before: Clock[], after: Clock[]): (MovedLimit & { shown: boolean })[] {
  return after.flatMap(({ limit, title, due, dueAt, shown, state }) => {
    const old = before.find((one) => one.limit === limit)
    if (state === 'ended' || !old || old.dueAt === dueAt) return []
    return [{ limit, title, from: old.due, to: due, shown }]
  })
}
