// What a place is called.
import type { Json } from '@yichuang/definition'
import { leavesOf } from './active.ts'
import type { Chart, Place } from './chart.ts'

/** A place's own title, else that of the nearest place around it, else its name. */
export function titleAt(place: Place): string {
  return place.around.find(({ title }) => title !== undefined)?.title ?? place.key
}

/** Title of a state value; regions of a parallel state stand side by side. */
export function titleIn(chart: Chart, value: Json): string {
  const [leaf, ...others] = leavesOf(chart, value)
  if (leaf === undefined) return ''
  return others.length === 0 ? titleAt(leaf) : [...new Set([leaf, ...others].map(titleAt))].join('、')
}

/** Dotted path of a state value; leaves of parallel regions are joined by ` + `. */
export const pathIn = (chart: Chart, value: Json): string =>
  leavesOf(chart, value)
    .map((leaf) => leaf.path)
    .join(' + ')
