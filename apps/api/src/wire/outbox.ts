// Wire schemas of the outbox, for supervisors and operators.
import type * as Wire from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import Type from 'typebox'
import { closed, Instant, refer, Text } from './refer.ts'

const Count = Type.Integer({ minimum: 0 })

export const OutboxMessage = Type.Object(
  {
    id: Text,
    case: Type.Object({ id: Text, no: Text }, closed),
    seq: Count,
    type: Text,
    receiver: Text,
    at: Instant,
    state: Type.Enum(['waiting', 'sent', 'dead', 'dropped']),
    attempts: Count,
    nextTry: Type.Optional(Instant),
    sentAt: Type.Optional(Instant),
    error: Type.Optional(refer<Problem>('Problem')),
    acts: Type.Array(Type.Object({ did: Type.Enum(['retry', 'drop']), by: Text, reason: Text, at: Instant }, closed)),
  },
  closed,
)

export const OutboxView = Type.Object(
  {
    now: Instant,
    counts: Type.Object({ waiting: Count, sent: Count, dead: Count, dropped: Count }, closed),
    messages: Type.Array(refer<Wire.OutboxMessage>('OutboxMessage')),
  },
  closed,
)
