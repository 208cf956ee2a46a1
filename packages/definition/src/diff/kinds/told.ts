// What people are told before they apply, and what the item is in the catalogue.
import type { Kind } from '../kind.ts'

const KINDS: Readonly<Record<string, string>> = {
  fee: 'fee',
  consent: 'consent',
  minAssurance: 'assurance',
  caseNumber: 'case-number',
  taskCode: 'catalogue-code',
  basicCode: 'catalogue-code',
  itemType: 'catalogue-code',
  caseKind: 'catalogue-code',
  status: 'status',
  effectiveFrom: 'status',
  rating: 'rating',
  basis: 'basis',
  conditions: 'conditions',
  name: 'words',
  summary: 'words',
  statusNote: 'words',
  audience: 'words',
  themes: 'words',
  channels: 'words',
  results: 'words',
  faqs: 'words',
  messages: 'words',
}

export const told: Kind = ({ path: [room, part = ''] }) => {
  const kind = room === 'service' ? KINDS[part] : undefined
  return kind === undefined ? undefined : { kind, params: { name: part } }
}
