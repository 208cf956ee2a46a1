// Contents of the client room.

// The client, and the key of one intent.
export { type Attempt, Intents, newAttempt } from './attempt.ts'
export { type Client, type ClientOptions, createClient } from './client.ts'
// What went wrong.
export { ClientError } from './error.ts'
export { type Exchanging, exchange } from './exchange.ts'
export { type ClientCode, clientProblem } from './problem.ts'
export type { Watching } from './upload.ts'

// Wire types.
export type {
  ActBody,
  ActionView,
  AuditLine,
  CaseChange,
  CaseSummary,
  CaseView,
  CheckAnswer,
  ClockView,
  DocumentView,
  DropBody,
  FieldChange,
  FileState,
  FileView,
  FormView,
  Inbox,
  ItemSummary,
  ItemView,
  Look,
  Me,
  OutboxMessage,
  OutboxView,
  ProblemDetails,
  PublishAnswer,
  PublishBody,
  RevealBody,
  Revealed,
  SubmitBody,
  TaskView,
  TimelineEntry,
  TokenAnswer,
  TokenBody,
  UploadBody,
  UploadView,
  Verified,
  VerifiedPage,
} from './wire.ts'
export type {
  CalendarDecided,
  CalendarInForce,
  CalendarProposal,
  CalendarsView,
  CalendarYearView,
  DecideCalendarBody,
  ProposeCalendarBody,
} from './wire-calendar.ts'
