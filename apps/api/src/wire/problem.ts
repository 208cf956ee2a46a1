// Wire schemas of what went wrong (RFC 9457) and of findings.
import type { CaseChange as CaseChangeType } from '@yichuang/client'
import type { Problem as ProblemType } from '@yichuang/definition'
import Type from 'typebox'
import { closed, Instant, LocalDate, refer, Text } from './refer.ts'

export const Problem = Type.Object({ code: Text, at: Text, says: Text, try: Text }, closed)

export const ProblemDetails = Type.Object(
  {
    type: Text,
    title: Text,
    status: Type.Integer(),
    detail: Text,
    instance: Text,
    errors: Type.Array(refer<ProblemType>('Problem'), { minItems: 1, maxItems: 100 }),
    current: Type.Optional(Type.Object({ seq: Type.Integer() }, closed)),
    changes: Type.Optional(Type.Array(refer<CaseChangeType>('CaseChange'), { maxItems: 50 })),
  },
  closed,
)

const FieldChange = Type.Object(
  { at: Text, title: Text, before: Type.Optional(Text), after: Type.Optional(Text) },
  closed,
)

/** One entry of the log that the reader had not seen. */
export const CaseChange = Type.Object(
  {
    seq: Type.Integer(),
    at: Instant,
    on: LocalDate,
    title: Text,
    who: Text,
    post: Type.Optional(Text),
    for: Type.Optional(Text),
    from: Text,
    to: Text,
    note: Type.Optional(Text),
    fields: Type.Array(FieldChange),
  },
  closed,
)
