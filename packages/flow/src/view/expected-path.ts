// The way a case is expected to go: what a resident is told before anything has happened.
import type { Arrow, Service } from '@yichuang/definition'
import { deskPlace } from '../chart/active.ts'
import type { Chart, Place } from '../chart/chart.ts'
import { titleAt } from '../chart/title.ts'
import type { Item } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'

/**
 * States along the events of `weight: "main"` (and what follows by itself), each once, from the first to the last; with
 * `from`, the dotted path of a state, from there on. A way back into history is not known beforehand: it ends there.
 */
export function expectedPath(item: Item, from?: string): { path: string; title: string }[] {
  const { chart } = compiledOf(item)
  const steps: Place[] = []
  for (
    let at = from === undefined ? firstLeaf(chart.root) : chart.byPath.get(from);
    at && !steps.includes(at);
    at = nextOf(item.bundle.service, chart, at)
  )
    steps.push(at)
  return steps.map((place) => ({ path: place.path, title: titleAt(place) }))
}

/** Into the initial states as far as they go; a parallel state is one step. */
function firstLeaf(place: Place): Place | undefined {
  if (place.kind !== 'compound') return place
  const inner = place.places.find(({ key }) => key === place.initial)
  return inner && firstLeaf(inner)
}

function nextOf({ events }: Service, chart: Chart, from: Place): Place | undefined {
  for (const place of from.around) {
    // Where nobody acts, time does.
    const passed = place === from && deskPlace(place) === undefined ? [...place.after.values()].flat() : []
    const byItself = [...place.always, ...(place === from ? place.onDone : []), ...passed]
    const main = [...place.on].filter(([event]) => events[event]?.weight === 'main').flatMap(([, arrows]) => arrows)
    for (const arrow of [...byItself, ...main]) {
      const target = targetOf(chart, place, arrow)
      if (target && target.kind !== 'history') return firstLeaf(target)
    }
  }
  return undefined
}

/** As XState finds it: `#case.x` from the root, `.x` below the place, `x` beside it. */
function targetOf(chart: Chart, from: Place, { target }: Arrow): Place | undefined {
  if (target === undefined) return undefined
  if (target.startsWith('#case.')) return chart.byPath.get(target.slice('#case.'.length))
  const base = target.startsWith('.') ? from : from.parent
  const path = target.startsWith('.') ? target.slice(1) : target
  return chart.byPath.get(base?.path ? `${base.path}.${path}` : path)
}
