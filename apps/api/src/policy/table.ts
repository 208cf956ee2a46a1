// The policy table: who may do what to which resource, in which state, and what all others are told.
import type { Who } from './who.ts'

/** While a case is open (something waits at a desk), once it is closed, or always. */
export type While = 'always' | 'open' | 'closed'

export interface Row {
  /** Any one of these may. */
  by: Readonly<Partial<Record<Who, While>>>
  /** What all others are told: that they may not (403), or that there is no such thing (404). */
  denied: string
  /** The engine decides the rest: desks, separation, state, rules (`offers` and `decide` of `flow`). */
  engine?: true
}

const SIGNED_IN = { resident: 'always', staff: 'always' } as const
const ON_THE_CASE = { applicant: 'always', desk: 'always', earlier: 'always', supervisor: 'always' } as const
const NO = 'api/not-allowed'
const NO_CASE = 'api/unknown-case'

/** A line an action. A route names its action; without a line here there is no route. */
export const POLICY = {
  'item.list': { by: { anyone: 'always' }, denied: NO },
  'item.read': { by: { anyone: 'always' }, denied: NO },

  'case.list': { by: SIGNED_IN, denied: NO },
  'case.submit': { by: SIGNED_IN, denied: NO, engine: true },
  'case.read': { by: ON_THE_CASE, denied: NO_CASE },
  /** Nothing of its content: whether the record of a case is whole. */
  'case.verify': {
    by: { desk: 'always', earlier: 'always', supervisor: 'always', auditor: 'always' },
    denied: NO_CASE,
  },
  'record.verify': { by: { auditor: 'always' }, denied: NO },
  'case.act': { by: ON_THE_CASE, denied: NO_CASE, engine: true },

  /** Masked fields in plain, one by one and for a reason. */
  'case.reveal': { by: { desk: 'open', supervisor: 'always' }, denied: NO },
  /** Who has looked at the data of a case. */
  'case.looks': { by: { applicant: 'always' }, denied: NO_CASE },

  'file.upload': { by: SIGNED_IN, denied: NO },
  'file.read': {
    by: { owner: 'always', applicant: 'always', desk: 'open', earlier: 'always' },
    denied: 'file/unknown',
  },

  'upload.continue': { by: { uploader: 'always' }, denied: 'file/unknown-upload' },

  'inbox.read': { by: { staff: 'always' }, denied: NO },
  /** The same list, masked alike, to take along. */
  'inbox.export': { by: { staff: 'always' }, denied: NO },
  'me.read': { by: SIGNED_IN, denied: NO },
  /** The assertion itself says who it is about; what it is worth is judged by the route. */
  'token.exchange': { by: { anyone: 'always' }, denied: NO },

  'definition.check': { by: { workflowAuthor: 'always', publisher: 'always' }, denied: NO },
  'definition.publish': { by: { publisher: 'always' }, denied: NO },

  'calendar.read': { by: { workflowAuthor: 'always', publisher: 'always' }, denied: NO },
  'calendar.propose': { by: { workflowAuthor: 'always', publisher: 'always' }, denied: NO },
  /** Never by whoever uploaded it; he may take it back. */
  'calendar.decide': { by: { workflowAuthor: 'always', publisher: 'always' }, denied: NO },

  'outbox.read': { by: { operator: 'always' }, denied: NO },
  'outbox.tend': { by: { operator: 'always' }, denied: NO },
  'audit.read': { by: { auditor: 'always' }, denied: NO },

  'docs.read': { by: { anyone: 'always' }, denied: NO },
  /** What only the sample has: its clock, its issuer and its receiver of messages. */
  'sample.use': { by: { anyone: 'always' }, denied: NO },
} as const satisfies Record<string, Row>

export type Action = keyof typeof POLICY
