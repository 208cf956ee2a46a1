// What is wrong with a migration plan beside its shape: names that one of the versions does not have, states left out.
import { chartOf, type Place } from '../checks/chart.ts'
import { mayWait } from '../diff/kinds/state.ts'
import type { Bundle } from '../format/bundle.ts'
import type { MigrationPlan } from '../format/migration.ts'
import type { Json } from '../format/words.ts'
import { own } from '../own.ts'
import type { Trouble } from '../problem/problem.ts'
import { jsonTroubles } from '../shape/json.ts'
import { shapeTroubles } from '../shape/shape.ts'
import { joinPointer } from '../validate/pointer.ts'
import { dataTroubles } from './data-troubles.ts'
import { placesIn } from './places-in.ts'

export interface Versions {
  from: Bundle
  to: Bundle
}

/**
 * Whatever JSON comes in as a plan. Says also which states a case may be in that have no place in the new version, so
 * that it is known before a case is tried.
 *
 * @example planTroubles(plan, { from: published, to: draft }).length === 0
 */
export function planTroubles(plan: unknown, versions: Versions): Trouble[] {
  const wrong = jsonTroubles(plan, '')
  if (wrong.length === 0) wrong.push(...shapeTroubles('migration', plan as Json, ''))
  return wrong.length > 0 ? wrong : senseTroubles(plan as MigrationPlan, versions)
}

function senseTroubles(plan: MigrationPlan, { from, to }: Versions): Trouble[] {
  if (plan.item !== from.id || plan.item !== to.id)
    return [{ code: 'definition/plan-other-item', at: '/item', params: { name: plan.item, id: to.id } }]
  const tags = { from: tagsIn(from), to: tagsIn(to) }
  const know = (known: boolean, kind: string, { at, name }: { at: string; name: string }): Trouble[] =>
    known ? [] : [{ code: `definition/plan-unknown-${kind}`, at, params: { name } }]
  return [
    ...stateTroubles(plan, { from, to }),
    ...Object.entries(plan.timers ?? {}).flatMap(([name, say]) => {
      const at = joinPointer('/timers', name)
      const old = own(from.service.limits, name)
      const known = old !== undefined || (say === 'drop' && own(to.service.limits, name) !== undefined)
      return [
        ...know(known, 'limit', { at, name }),
        ...(typeof say === 'object'
          ? know(own(to.service.limits, say.as) !== undefined, 'limit', { at: `${at}/as`, name: say.as })
          : []),
      ]
    }),
    ...Object.entries(plan.tags ?? {}).flatMap(([name, { was, since }]) => [
      ...know(tags.to.has(name), 'tag', { at: joinPointer('/tags', name), name }),
      ...(was === undefined ? [] : know(tags.from.has(was), 'tag', { at: `/tags/${name}/was`, name: was })),
      ...(since === undefined
        ? []
        : know(tags.from.has(since) || tags.to.has(since), 'tag', { at: `/tags/${name}/since`, name: since })),
    ]),
    ...Object.entries(plan.desks ?? {}).flatMap(([name, becomes]) => [
      ...know(own(from.service.desks, name) !== undefined, 'desk', { at: joinPointer('/desks', name), name }),
      ...know(own(to.service.desks, becomes) !== undefined, 'desk', {
        at: joinPointer('/desks', name),
        name: becomes,
      }),
    ]),
    ...Object.entries(plan.events ?? {}).flatMap(([name, becomes]) => [
      ...know(own(from.service.events, name) !== undefined, 'event', { at: joinPointer('/events', name), name }),
      ...know(own(to.service.events, becomes) !== undefined, 'event', {
        at: joinPointer('/events', name),
        name: becomes,
      }),
    ]),
    ...dataTroubles(plan.data ?? [], { from, to }),
  ]
}

function stateTroubles({ states = {} }: MigrationPlan, { from, to }: Versions): Trouble[] {
  const [old, now] = [chartOf(from.flow), chartOf(to.flow)]
  const has = (places: Place[], path: string) => places.some((place) => place.path.join('.') === path)
  const unknown = Object.entries(states).flatMap(([path, target]): Trouble[] => {
    const at = joinPointer('/states', path)
    return [...(has(old.places, path) ? [] : [path]), ...[target].flat().filter((one) => !has(now.places, one))].map(
      (name) => ({ code: 'definition/plan-unknown-state', at, params: { name } }),
    )
  })
  if (unknown.length > 0) return unknown
  return old.places
    .filter((place) => place.children.length === 0 && mayWait(place))
    .map(({ path }) => path.join('.'))
    .filter((path) => placesIn(states, path).some((target) => !isLeaf(now.places, target)))
    .map((name) => ({ code: 'definition/plan-state-left-out', at: '/states', params: { name } }))
}

/** A place that a case can be in by itself. */
const isLeaf = (places: Place[], path: string): boolean =>
  places.some((place) => place.path.join('.') === path && place.children.length === 0 && place.state.type !== 'history')

const tagsIn = ({ flow }: Bundle): Set<string> => new Set(chartOf(flow).places.flatMap(({ state }) => state.tags ?? []))
