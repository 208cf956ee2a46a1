// How much of a flow some plays have reached, and what none of them has.
import type { Arrow } from '@yichuang/definition'
import { placesOf } from '../chart/chart.ts'
import { titleAt } from '../chart/title.ts'
import type { Item } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { rulesUsed } from '../compile/used.ts'
import { arrowKey } from '../machine/watch.ts'
import type { Visits } from './visits.ts'

export interface Coverage {
  /** `times`: in how many steps. */
  states: { path: string; title: string; times: number }[]
  arrows: ReachedArrow[]
  /** Rules that choose a way, and how often each has said what. */
  guards: { name: string; yes: number; no: number }[]
  /** Rules with a code of their own that refuse an event, and how often each has. */
  refusals: { rule: string; code: string; times: number }[]
}

/** An arrow of the flow. `nth` counts those of the same name at the same place. */
export interface ReachedArrow {
  from: string
  by: 'event' | 'limit' | 'always' | 'onDone'
  /** The event or the limit. */
  name: string
  nth: number
  guard?: string
  to?: string
  times: number
}

/**
 * The sum of the visits. History is no place to be, and an arrow that brings nothing about (`{}`, which only masks an
 * outer one) is none to take: both are left out.
 */
export function coverageOf(item: Item, visits: readonly Visits[]): Coverage {
  const { chart } = compiledOf(item)
  const { service } = item.bundle
  const sum = (count: (one: Visits) => number | undefined) =>
    visits.reduce((total, one) => total + (count(one) ?? 0), 0)
  const places = placesOf(chart.root)
  const states = places.filter(({ kind, parent }) => parent !== undefined && kind !== 'history')
  const arrows = places.flatMap((place): ReachedArrow[] => {
    const { id, path, on, after, always, onDone } = place
    const types = { event: '', limit: 'xstate.after.', always: '', onDone: `xstate.done.state.${id}` }
    const reached = (by: ReachedArrow['by'], name: string, list: Arrow[]): ReachedArrow[] =>
      list.flatMap((arrow, nth) => {
        if (arrow.target === undefined && (arrow.actions ?? []).length === 0) return []
        const { guard, target } = arrow
        const type = `${types[by]}${name}${by === 'limit' ? `.${id}` : ''}`
        const times = sum((one) => one.arrows.get(arrowKey(place, type, nth)))
        return [{ from: path, by, name, nth, ...(guard && { guard }), ...(target && { to: target }), times }]
      })
    return [
      ...[...on].flatMap(([event, list]) => reached('event', event, list)),
      ...[...after].flatMap(([limit, list]) => reached('limit', limit, list)),
      ...reached('always', '', always),
      ...reached('onDone', '', onDone),
    ]
  })
  const choosing = new Set(arrows.flatMap(({ guard }) => guard ?? []))
  const refusing = [...rulesUsed(service, chart)].filter(([, at]) => at.endsWith('/require')).map(([name]) => name)
  return {
    states: states.map((place) => ({
      path: place.path,
      title: titleAt(place),
      times: sum((one) => one.places.get(place.path)),
    })),
    arrows,
    guards: [...choosing].map((name) => ({
      name,
      yes: sum((one) => one.guards.get(name)?.yes),
      no: sum((one) => one.guards.get(name)?.no),
    })),
    refusals: refusing.flatMap((rule) => {
      const code = service.rules[rule]?.code
      return code === undefined
        ? []
        : [{ rule, code: `${item.id}/${code}`, times: sum((one) => one.refused.get(`${item.id}/${code}`)) }]
    }),
  }
}

/** Everything that nothing has reached, one name each, in the flow's order. */
export function unreached({ states, arrows, guards, refusals }: Coverage): string[] {
  return [
    ...states.filter(({ times }) => times === 0).map(({ path }) => `state ${path}`),
    ...arrows.filter(({ times }) => times === 0).map((arrow) => `arrow ${arrowName(arrow)}`),
    ...guards.flatMap(({ name, yes, no }) => [
      ...(yes === 0 ? [`guard ${name}: never yes`] : []),
      ...(no === 0 ? [`guard ${name}: never no`] : []),
    ]),
    ...refusals.filter(({ times }) => times === 0).map(({ code }) => `refusal ${code}`),
  ]
}

/** As `open.received (receipt, if deemedAcceptance) → working`. */
export function arrowName({ from, by, name, nth, guard, to }: ReachedArrow): string {
  const what = by === 'limit' ? `after ${name}` : by === 'event' ? name : by
  const which = guard === undefined ? (nth > 0 ? ', else' : '') : `, if ${guard}`
  return `${from || '(anywhere)'} (${what}${which}) → ${to ?? '(stays)'}`
}
