// Whoever applied is told in writing how it ended, whichever way it ended (DOMAIN B.0.3, C1).
import { hasTag } from '../around.ts'
import type { Check } from '../check.ts'

/** Of items of the catalogue (they have a task code): every way that concludes the case issues a document. */
export const endWithoutDocument: Check = {
  code: 'definition/end-without-document',
  find: ({ bundle: { service }, chart }) => {
    if (service.taskCode === undefined) return []
    return chart.ways
      .filter(({ from, leads }) => leads !== undefined && hasTag(leads, 'concluded') && !hasTag(from, 'concluded'))
      .filter(({ arrow }) => !arrow.actions?.some(({ type }) => type === 'document'))
      .map(({ at, leads }) => ({ at, params: { name: leads?.path.join('.') ?? '' } }))
  },
}
