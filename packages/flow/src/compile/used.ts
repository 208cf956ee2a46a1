// What a flow really uses of its service: arrows, effects, rules.
import { type Arrow, type Desk, type Limit, type Logic, own, type Service, type UnitRule } from '@yichuang/definition'
import { type Chart, type Place, placesOf } from '../chart/chart.ts'

/** Every arrow with its place and the pointer of its list. */
export function arrowsIn({ root }: Chart): { place: Place; at: string; arrow: Arrow }[] {
  return placesOf(root).flatMap((place) => {
    const at = `/flow${place.path ? `/states/${place.path.split('.').join('/states/')}` : ''}`
    const lists: [string, Arrow[]][] = [
      ...[...place.on].map(([event, arrows]): [string, Arrow[]] => [`${at}/on/${event}`, arrows]),
      ...[...place.after].map(([limit, arrows]): [string, Arrow[]] => [`${at}/after/${limit}`, arrows]),
      [`${at}/always`, place.always],
      [`${at}/onDone`, place.onDone],
    ]
    return lists.flatMap(([where, arrows]) => arrows.map((arrow) => ({ place, at: where, arrow })))
  })
}

/** Events that some place offers. */
const eventsIn = (chart: Chart): Set<string> => new Set(placesOf(chart.root).flatMap((place) => [...place.on.keys()]))

/** Rules that the flow can come to ask, by name, each with the pointer of who asks. */
export function rulesUsed(service: Service, chart: Chart): Map<string, string> {
  const used = new Map<string, string>()
  const use = (name: string | undefined, at: string) => {
    if (name !== undefined && !used.has(name)) used.set(name, at)
  }
  for (const { arrow, at } of arrowsIn(chart)) use(arrow.guard, at)
  for (const name of service.start.require ?? []) use(name, '/service/start/require')
  for (const event of eventsIn(chart)) {
    for (const name of own(service.events, event)?.require ?? []) use(name, `/service/events/${event}/require`)
  }
  for (const kind of ['limits', 'desks', 'units'] as const) {
    for (const [name, rule] of Object.entries(service[kind])) {
      for (const way of waysOf<{ if?: string; pause?: unknown[] }>(rule)) {
        use(way.if, `/service/${kind}/${name}`)
        for (const pause of way.pause ?? []) {
          if (typeof pause === 'object' && pause !== null) use((pause as { if: string }).if, `/service/${kind}/${name}`)
        }
      }
    }
  }
  return used
}

/** Rules written where they are used: numbers and dates of limits, parties of desks, units. */
export function writtenRules({ limits, desks, units }: Service): { at: string; logic: Logic }[] {
  const rule = (at: string, logic: unknown) =>
    typeof logic === 'object' && logic !== null ? [{ at, logic: logic as Logic }] : []
  return [
    ...each<Limit>(limits).flatMap(([name, way]) => [
      ...rule(`/service/limits/${name}/n`, way.n),
      ...rule(`/service/limits/${name}/from`, way.from),
    ]),
    ...each<Desk>(desks).flatMap(([name, way]) => rule(`/service/desks/${name}/party`, way.party)),
    ...each<UnitRule>(units).flatMap(([name, way]) => rule(`/service/units/${name}/of`, way.of)),
  ]
}

/** A rule's ways: a single one, or a list of alternatives. */
export const waysOf = <T>(rule: T | T[] | undefined): T[] =>
  rule === undefined || rule === null ? [] : Array.isArray(rule) ? rule : [rule]

type WayOf<T> = T extends (infer W)[] ? W : T
const each = <T>(map: Record<string, T>): [string, WayOf<T>][] =>
  Object.entries(map).flatMap(([name, rule]) =>
    waysOf(rule as WayOf<T> | WayOf<T>[]).map((way): [string, WayOf<T>] => [name, way]),
  )
