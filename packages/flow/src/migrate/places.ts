// Where a case is in the new version: each of its places by the plan, put together to one state value.
import { type Json, placesIn } from '@yichuang/definition'
import { leavesOf } from '../chart/active.ts'
import type { Chart, Place } from '../chart/chart.ts'
import { type Passage, refuse } from './moving.ts'

/** The new leaves; undefined when a place has none, which is refused. */
export function leavesAfter(passage: Passage, value: Json): Place[] | undefined {
  const { plan, old, now } = passage
  const found = leavesOf(old.chart, value).flatMap((leaf) => leavesFor(now.chart, plan.states ?? {}, leaf))
  for (const { from, place, to } of found) {
    if (!place) refuse(passage, 'flow/migration-no-place', { at: `/states/${from}`, state: from, to })
  }
  const places = found.flatMap(({ place }) => place ?? [])
  return places.length < found.length ? undefined : [...new Set(places)]
}

/** For one leaf of the old version; `place` is absent where the new one has no such leaf. */
export function leavesFor(chart: Chart, states: Parameters<typeof placesIn>[0], { path: from }: Place) {
  return placesIn(states, from).map((to) => {
    const place = chart.byPath.get(to)
    const isLeaf = place !== undefined && place.places.length === 0 && place.kind !== 'history'
    return isLeaf ? { from, to, place } : { from, to }
  })
}

/**
 * The state value of these leaves, as XState writes it. Undefined when they are no whole configuration of that place: a
 * region without a leaf, or two leaves where only one can be; the path says where.
 */
export function wholeOf(place: Place, leaves: readonly Place[]): { value: Json } | { partial: string } {
  const active = place.places.filter((inner) => leaves.some((leaf) => leaf.around.includes(inner)))
  const wanted = place.kind === 'parallel' ? place.places.filter(({ kind }) => kind !== 'history').length : 1
  if (active.length !== wanted) return { partial: place.path || 'case' }
  const parts: { [key: string]: Json } = {}
  for (const inner of active) {
    if (inner.places.length === 0) {
      if (place.kind !== 'parallel') return { value: inner.key }
      parts[inner.key] = {}
      continue
    }
    const part = wholeOf(inner, leaves)
    if ('partial' in part) return part
    parts[inner.key] = part.value
  }
  return { value: parts }
}

/** Every place that is active with these leaves. */
export const activeWith = (leaves: readonly Place[]): Set<Place> => new Set(leaves.flatMap(({ around }) => around))
