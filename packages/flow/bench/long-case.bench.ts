// Whether a case that has seen much costs more by the step than a young one.
import type { CaseState } from '@yichuang/flow'
import type { Figure } from '../../../scripts/figure.ts'
import { microseconds, middle } from './cpu.ts'
import { bundleOf, itemOf, opened, step } from './flows.ts'

export const figure: Figure = {
  name: 'long-case',
  says: 'a step after 1 000 entries to the same step after 10',
  limit: 1.25,
  measure: async () => {
    const item = itemOf(bundleOf(0))
    const after = (entries: number): CaseState => {
      let state = opened(item)
      while (state.seq < entries) state = step(item, state, { event: 'note' })
      return state
    }
    const [young, old] = [after(10), after(1000)]
    const cost = (state: CaseState) => microseconds(() => step(item, state, { event: 'note' }))
    return middle([1, 2, 3].map(() => cost(old) / cost(young)))
  },
}
