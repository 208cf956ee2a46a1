// Every named schema of what the API answers; `client` has the same shapes as types, and a test holds the two together.
import { CalendarDecided, CalendarsView } from './calendar.ts'
import {
  ActionView,
  AuditLine,
  CaseSummary,
  CaseView,
  ClockView,
  DocumentView,
  FileView,
  Look,
  Revealed,
  TimelineEntry,
  UploadView,
} from './case.ts'
import { FormView, ItemSummary, ItemView } from './item.ts'
import { OutboxMessage, OutboxView } from './outbox.ts'
import { CaseChange, Problem, ProblemDetails } from './problem.ts'
import { Verified, VerifiedPage } from './record.ts'
import { CheckAnswer, Inbox, Me, PublishAnswer, TaskView } from './staff.ts'
import { TokenAnswer } from './token.ts'

export const WIRE = {
  ProblemDetails,
  Problem,
  CaseChange,
  ItemSummary,
  ItemView,
  FormView,
  CaseSummary,
  CaseView,
  ClockView,
  TimelineEntry,
  DocumentView,
  FileView,
  ActionView,
  Revealed,
  Look,
  AuditLine,
  Inbox,
  TaskView,
  Me,
  CheckAnswer,
  Verified,
  VerifiedPage,
  PublishAnswer,
  CalendarsView,
  CalendarDecided,
  UploadView,
  TokenAnswer,
  OutboxView,
  OutboxMessage,
} as const
export type WireName = keyof typeof WIRE
