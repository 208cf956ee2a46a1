// Wire schemas of a verified record.
import Type from 'typebox'
import { closed, Text } from './refer.ts'

const Count = Type.Integer({ minimum: 0 })
const verified = {
  ok: Type.Boolean(),
  entries: Count,
  head: Text,
  brokenAt: Type.Optional(Count),
  says: Text,
}
export const Verified = Type.Object(verified, closed)

export const VerifiedPage = Type.Object(
  {
    cases: Count,
    broken: Type.Array(Type.Object({ id: Text, no: Text, ...verified }, closed)),
    numbers: Count,
    next: Type.Optional(Text),
  },
  closed,
)
