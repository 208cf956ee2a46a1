// scenarios/*.json: who does what when, and what must be true; proof, test, simulator input and story in one.
import Type, { type Static } from 'typebox'
import { closed, file, Instant, type Json, LocalDate, named, Text } from './words.ts'

const dates = Type.Record(Type.String(), LocalDate)
export const Expect = Type.Object(
  {
    /** Dotted path of the active state, such as `open.received`. */
    state: Type.Optional(Type.String()),
    caseNo: Type.Optional(Type.String()),
    /** Due date of each named limit or running clock. */
    due: Type.Optional(dates),
    /** Limits that are not running. */
    notDue: Type.Optional(Type.Array(Type.String())),
    /** Working days used of a limit that ended. */
    used: Type.Optional(Type.Record(Type.String(), Type.Integer())),
    provisional: Type.Optional(Type.Array(Type.String())),
    tags: Type.Optional(Type.Array(Type.String())),
    /** Notices issued by this step, in order. */
    documents: Type.Optional(Type.Array(Type.String())),
    /** Codes of the refusals, in order; an empty list means that the step succeeds. */
    refused: Type.Optional(Type.Array(Type.String())),
    /** Part of the sentences of a refusal or of a document of this step. */
    says: Type.Optional(Type.Array(Type.String())),
    /** Desks that have a task now. */
    tasks: Type.Optional(Type.Array(Type.String())),
    /** Whom the step's actor stood in for. */
    for: Type.Optional(Type.String()),
    /** Desks of this case in the inbox of each of these people. */
    inboxes: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
    result: Type.Optional(Type.Integer()),
    /** Pointers that are open to the applicant. */
    open: Type.Optional(Type.Array(Type.String())),
  },
  closed,
)
export type Expect = Static<typeof Expect>

/** One step. Without `event` it only looks (time has passed: due timers act). `{ "$file": "name" }` stands for an uploaded file. */
export const Step = Type.Object(
  {
    at: Instant,
    who: Type.Optional(Type.String()),
    event: Type.Optional(Type.String()),
    on: Type.Optional(LocalDate),
    form: Type.Optional(Type.Unsafe<Json>({})),
    note: Type.Optional(Text),
    expect: Type.Optional(Expect),
  },
  closed,
)
export type Step = Static<typeof Step>

export const Scenario = Type.Object(
  {
    ...file,
    title: Text,
    county: Type.String(),
    source: Type.Optional(Text),
    /** What this county has set otherwise than the item says. */
    switches: Type.Optional(named(Type.Union([Type.Boolean(), Type.Integer(), Type.String({ maxLength: 200 })]))),
    steps: Type.Array(Step, { minItems: 1 }),
  },
  closed,
)
export type Scenario = Static<typeof Scenario>
