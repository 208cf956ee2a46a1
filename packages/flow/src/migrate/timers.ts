// The limits that run, and those that wait with a suspended case, in the new version.
import { own, placesIn } from '@yichuang/definition'
import type { CaseState, Timer } from '../case.ts'
import { leavesOf } from '../chart/active.ts'
import type { Place } from '../chart/chart.ts'
import { type Passage, refuse } from './moving.ts'
import { activeWith } from './places.ts'

type Rows = Pick<CaseState, 'timers' | 'parked' | 'extended'>

/** `leaves` are where the case is, `resting` where it would come back to. */
export function timersAfter(passage: Passage, state: CaseState, to: { leaves: Place[]; resting: Place[] }): Rows {
  const active = activeWith(to.leaves)
  const back = new Set([...activeWith(to.resting)].filter((place) => !active.has(place)))
  const rows = (from: Timer[], among: Set<Place>, code: string) =>
    from.flatMap((row) => {
      const goesOn = rowAfter(passage, row, among)
      if (goesOn === undefined) refuse(passage, code, { at: `/timers/${row.limit}`, limit: row.limit })
      return goesOn ?? []
    })
  const timers = rows(state.timers, active, 'flow/migration-timer-lost')
  const parked = rows(state.parked, back, 'flow/migration-parked-lost')
  return {
    timers: [...timers, ...begun(passage, state, { active, timers })],
    parked,
    extended: extendedAfter(passage, state),
  }
}

/** Empty: given up on purpose. Undefined: the new version has nothing that waits for it here. */
function rowAfter(passage: Passage, row: Timer, among: Set<Place>): Timer[] | undefined {
  const { plan, moment } = passage
  const say = own(plan.timers, row.limit) ?? 'keep'
  if (say === 'drop') return []
  const { as: limit, counts } = typeof say === 'object' ? say : { as: row.limit, counts: say }
  const place = placeFor(plan.states ?? {}, row, { limit, among })
  if (!place) return undefined
  return [{ id: idOf(limit, place), limit, since: counts === 'restart' ? moment : row.since }]
}

/** The place that the row's own becomes, else the only one that waits for this limit. */
function placeFor(
  states: Parameters<typeof placesIn>[0],
  { id }: Timer,
  { limit, among }: { limit: string; among: Set<Place> },
): Place | undefined {
  const waiting = [...among].filter(({ after }) => after.has(limit))
  const was = id.split('.').slice(4).join('.')
  const same = waiting.filter(({ path }) => placesIn(states, was).includes(path))
  const chosen = same.length > 0 ? same : waiting
  return chosen.length === 1 ? chosen[0] : undefined
}

/** Limits that the old version did not have where the case was begin now; one that was used up stays so. */
function begun(
  { plan, old, moment }: Passage,
  state: CaseState,
  { active, timers }: { active: Set<Place>; timers: Timer[] },
): Timer[] {
  const before = [...activeWith(leavesOf(old.chart, state.value))].flatMap(({ after }) => [...after.keys()])
  const known = new Set(
    before.map((limit) => {
      const say = own(plan.timers, limit)
      return typeof say === 'object' ? say.as : limit
    }),
  )
  return [...active].flatMap((place) =>
    [...place.after.keys()]
      .filter((limit) => !known.has(limit) && own(plan.timers, limit) !== 'drop')
      .map((limit) => ({ id: idOf(limit, place), limit, since: moment }))
      .filter((row) => !timers.some(({ id }) => id === row.id)),
  )
}

/** As XState names it. */
const idOf = (limit: string, place: Place): string => `xstate.after.${limit}.${place.id}`

/** Time that was granted stays granted, under the limits' new names. */
function extendedAfter(passage: Passage, { extended }: CaseState): CaseState['extended'] {
  const { plan, to } = passage
  const named = (limit: string): string[] => {
    const say = own(plan.timers, limit)
    if (say === 'drop') return []
    const name = typeof say === 'object' ? say.as : limit
    if (own(to.bundle.service.limits, name) === undefined)
      refuse(passage, 'flow/migration-timer-lost', { at: `/timers/${limit}`, limit })
    return [name]
  }
  return extended.flatMap((row) => {
    const limits = row.limits.flatMap(named)
    const [by] = named(row.by)
    return limits.length === 0 || by === undefined ? [] : [{ ...row, limits, by }]
  })
}
