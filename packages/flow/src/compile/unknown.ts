// Names that lead nowhere would fail a case late and silently: they are refused when the item is compiled.
import { type Bundle, EFFECTS, own } from '@yichuang/definition'
import { deskPlace } from '../chart/active.ts'
import { type Chart, placesOf } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'
import { arrowsIn, rulesUsed, waysOf } from './used.ts'

/**
 * @throws FlowFailure `flow/unknown-name` for an event, limit, rule, desk, unit, form, notice or effect that nobody has
 * declared;
 * `flow/no-desk` for an event that nobody may do.
 */
export function refuseUnknown({ service, forms, documents }: Bundle, chart: Chart): void {
  const { events, limits, rules, desks, units, notices } = service
  const know = (map: Record<string, unknown>, name: string | undefined, at: string) => {
    if (name !== undefined && (own(map, name) ?? null) === null) unknown(at, name)
  }
  for (const place of placesOf(chart.root)) {
    const at = `/flow/${place.path}`
    know(desks, place.desk, `${at}/meta/desk`)
    for (const limit of place.after.keys()) know(limits, limit, `${at}/after`)
    for (const event of place.on.keys()) {
      if (event === 'start') continue
      know(events, event, `${at}/on`)
      if (!events[event]?.by && !deskPlace(place))
        throw new FlowFailure('flow/no-desk', `${at}/on/${event}`, { params: { event } })
    }
  }
  for (const [name, at] of rulesUsed(service, chart)) know(rules, name, at)
  for (const { arrow, at } of arrowsIn(chart)) {
    for (const { type, params } of arrow.actions ?? []) {
      if (!EFFECTS.some((effect) => effect === type)) unknown(at, type)
      if (type === 'document') know({ ...documents, ...notices }, String(params?.['notice']), at)
      if (type !== 'extend') continue
      const { limits: extended, by } = (params ?? {}) as { limits?: unknown; by?: unknown }
      for (const limit of [...(Array.isArray(extended) ? extended : [extended]), by]) know(limits, String(limit), at)
    }
  }
  for (const name of service.start.by ?? []) know(desks, name, '/service/start/by')
  know(forms, service.start.form, '/service/start/form')
  for (const [event, { by = [], notSameAs = [], form }] of Object.entries(events)) {
    know(forms, form, `/service/events/${event}/form`)
    for (const name of [...by, ...notSameAs]) know(desks, name, `/service/events/${event}`)
  }
  for (const [name, desk] of Object.entries(desks))
    for (const way of waysOf(desk)) know(units, way.unit, `/service/desks/${name}`)
  for (const [name, limit] of Object.entries(limits))
    for (const way of waysOf(limit)) know(units, way.owes, `/service/limits/${name}`)
}

function unknown(at: string, name: string): never {
  throw new FlowFailure('flow/unknown-name', at, { params: { name } })
}
