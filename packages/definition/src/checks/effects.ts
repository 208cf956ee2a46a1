// Every effect in the flow, with its params and its place.
import type { Json } from '../format/words.ts'
import type { Chart, Way } from './chart.ts'

export interface Effect {
  type: string
  params: { [name: string]: Json }
  at: string
  way: Way
}

export const effectsIn = ({ ways }: Chart): Effect[] =>
  ways.flatMap((way) =>
    (way.arrow.actions ?? []).map(({ type, params = {} }, index) => ({
      type,
      params,
      at: `${way.at}/actions/${index}`,
      way,
    })),
  )

/** The effects of one kind. */
export const effectsOf = (chart: Chart, ...types: string[]): Effect[] =>
  effectsIn(chart).filter(({ type }) => types.includes(type))
