// Wire schemas of the staff's side: who one is, what waits, what publishing answers.
import type * as Wire from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import Type from 'typebox'
import { Colour, closed, Instant, LocalDate, refer, Text, Texts } from './refer.ts'

export const Me = Type.Object(
  {
    id: Text,
    name: Text,
    kind: Type.Enum(['resident', 'staff']),
    posts: Type.Array(Type.Object({ post: Text, title: Text, unit: Text, unitName: Text }, closed)),
    may: Texts,
  },
  closed,
)

export const TaskView = Type.Object(
  {
    id: Text,
    case: Type.Object(
      { id: Text, no: Text, item: Text, applicant: Text, channel: Type.Enum(['online', 'window']) },
      closed,
    ),
    desk: Text,
    post: Text,
    unit: Text,
    title: Text,
    since: Instant,
    /** The colleague who is away and in whose place this person acts. */
    for: Type.Optional(Text),
    due: Type.Optional(
      Type.Object({ limit: Text, title: Text, due: LocalDate, colour: Colour, provisional: Type.Boolean() }, closed),
    ),
  },
  closed,
)

const Count = Type.Integer({ minimum: 0 })
export const Inbox = Type.Object(
  {
    now: Instant,
    me: refer<Wire.Me>('Me'),
    tasks: Type.Array(refer<Wire.TaskView>('TaskView')),
    counts: Type.Object({ all: Count, red: Count, yellow: Count, remind: Count }, closed),
    intake: Type.Array(Type.Object({ id: Text, name: Text }, closed)),
  },
  closed,
)

export const CheckAnswer = Type.Object({ findings: Type.Array(refer<Problem>('Problem')) }, closed)

export const PublishAnswer = Type.Object(
  { id: Text, version: Type.Integer({ minimum: 1 }), hash: Text, fresh: Type.Boolean() },
  closed,
)
