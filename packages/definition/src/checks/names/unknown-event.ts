// An event in the flow must be one that somebody can fire.
import type { Check } from '../check.ts'
import { effectsOf } from '../effects.ts'

/**
 * Known are the service's events, `start`, the tags of declared children (`home.decided`) and what the flow itself
 * tells other cases of its kind. Events that a parent tells are not known to its children: they are declared too.
 */
export const unknownEvent: Check = {
  code: 'definition/unknown-event',
  find: ({ bundle: { service }, chart }) => {
    const told = effectsOf(chart, 'tell').map(({ params }) => String(params['event']))
    const known = new Set(['start', ...Object.keys(service.events), ...told])
    const children = new Set(Object.keys(service.children))
    return chart.ways
      .filter(({ kind, name }) => kind === 'on' && !known.has(name) && !children.has(name.split('.')[0] ?? ''))
      .filter((way, index, all) => all.findIndex(({ from, name }) => from === way.from && name === way.name) === index)
      .map(({ from, name }) => ({ at: `${from.at}/on/${name}`, params: { name } }))
  },
}
