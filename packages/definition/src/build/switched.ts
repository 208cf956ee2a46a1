// An item as it is where a county has set its switches otherwise.
import type { Bundle } from '../format/bundle.ts'
import type { Scenario } from '../format/scenario.ts'

/** The item itself when nothing is set. A switch that the item does not have is left out. */
export function switched(bundle: Bundle, { switches = {} }: Pick<Scenario, 'switches'>): Bundle {
  const { service } = bundle
  const set = Object.entries(switches).filter(([name]) => Object.hasOwn(service.switches, name))
  if (set.length === 0) return bundle
  return { ...bundle, service: { ...service, switches: { ...service.switches, ...Object.fromEntries(set) } } }
}
