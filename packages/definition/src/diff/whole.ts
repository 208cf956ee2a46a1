// What is told as one, and not taken apart any further: a rule, an arrow, a document, a scenario.
import { inFlow } from './in-flow.ts'
import { inForm } from './in-form.ts'

/** Members of an item's service that are one value each, however deep. */
const SERVICE_DEPTH: Readonly<Record<string, number>> = {
  reads: 3,
  children: 3,
  rating: 2,
  fee: 2,
  consent: 2,
  messages: 3,
  basis: 3,
  faqs: 3,
}

export function isWhole(path: readonly string[]): boolean {
  const [room, part = ''] = path
  if (room === 'flow') {
    const { rest } = inFlow(path)
    const [key] = rest
    return key === 'on' || key === 'after' ? rest.length > 1 : key !== undefined && key !== 'meta' && key !== 'states'
  }
  if (room === 'service') return path.length >= (SERVICE_DEPTH[part] ?? 4)
  if (room === 'forms') return path.length > 2 && (part === '' || path[2] !== 'schema' || inForm(path)?.whole === true)
  return (room === 'documents' || room === 'scenarios') && path.length >= 2
}
