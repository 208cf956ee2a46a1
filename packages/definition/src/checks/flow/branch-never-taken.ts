// Of several branches the first that may is taken: what stands behind one without a guard never is.
import type { Check } from '../check.ts'

export const branchNeverTaken: Check = {
  code: 'definition/branch-never-taken',
  find: ({ chart }) =>
    chart.ways
      .filter(({ from, kind, name, at }, index) =>
        chart.ways
          .slice(0, index)
          .some(
            (way) => way.from === from && way.kind === kind && way.name === name && way.at !== at && !way.arrow.guard,
          ),
      )
      .map(({ at }) => ({ at })),
}
