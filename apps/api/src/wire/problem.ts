// Wire schemas of what went wrong (RFC 9457) and of findings.
import type { Problem as ProblemType } from '@yichuang/definition'
import Type from 'typebox'
import { closed, refer, Text } from './refer.ts'

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
  },
  closed,
)
