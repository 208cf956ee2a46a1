// Where rules are asked by name.
import type { Subject } from './check.ts'
import { type Use, useOf, usesIn } from './use.ts'
import { waysOf } from './ways-of.ts'

/** `event` is the event whose payload the rule can read there; absent where no payload is at hand. */
export type RuleUse = Use & { event?: string }

export function ruleUses({ bundle: { service }, chart }: Subject): RuleUse[] {
  const guards = chart.ways.flatMap(({ arrow, at, kind, name }) =>
    useOf(arrow.guard, `${at}/guard`).map((use) => (kind === 'on' ? { ...use, event: name } : use)),
  )
  const required = Object.entries(service.events).flatMap(([event, { require }]) =>
    usesIn(require, `/service/events/${event}/require`).map((use) => ({ ...use, event })),
  )
  const atStart = usesIn(service.start.require, '/service/start/require').map((use) => ({ ...use, event: 'start' }))
  const alternatives = (['limits', 'desks', 'units'] as const).flatMap((part) =>
    Object.entries(service[part]).flatMap(([name, of]) =>
      waysOf<{ if?: string }>(of, `/service/${part}/${name}`).flatMap(({ way, at }) => useOf(way.if, `${at}/if`)),
    ),
  )
  const pauses = Object.entries(service.limits).flatMap(([name, of]) =>
    waysOf(of, `/service/limits/${name}`).flatMap(({ way, at }) =>
      (way.pause ?? []).flatMap((pause, index) =>
        typeof pause === 'string' ? [] : useOf(pause.if, `${at}/pause/${index}/if`),
      ),
    ),
  )
  return [...guards, ...required, ...atStart, ...alternatives, ...pauses]
}
