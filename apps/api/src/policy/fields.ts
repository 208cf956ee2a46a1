// The fields of every answer, each under what it may hold of a person: nothing passes the wire that has no place here.
import type { WireName } from '../wire/index.ts'

/**
 * `open`: nothing personal. `own`: the reader's own data, or what he has just sent. `party`: the name of a party to the
 * case. `person`: the name of a party or of an officer. `written`: what somebody wrote in his own words about a case.
 * `paper`: a notice or a file as it is. `form`: a filled form, each field by its own `pii`. What is shown to whom stands
 * in sight.ts.
 */
export type FieldClass = 'open' | 'own' | 'party' | 'person' | 'written' | 'paper' | 'form'

/** By dotted path; a path stands for all that lies below it, unless a longer one says otherwise. Lists are passed through. */
type Fields = Readonly<Partial<Record<FieldClass, readonly string[]>>>

export const FIELDS: Readonly<Record<WireName, Fields>> = {
  ProblemDetails: { open: ['type', 'status', 'instance', 'current'], own: ['title', 'detail'] },
  Problem: { open: ['code', 'at'], own: ['says', 'try'] },
  CaseChange: {
    open: ['seq', 'at', 'on', 'title', 'post', 'for', 'from', 'to', 'fields.at', 'fields.title'],
    person: ['who'],
    written: ['note'],
    form: ['fields.before', 'fields.after'],
  },

  ItemSummary: { open: ['id', 'version', 'name', 'summary', 'audience', 'themes', 'status'] },
  ItemView: {
    open: [
      ...['id', 'version', 'name', 'summary', 'audience', 'themes', 'status', 'statusNote', 'now', 'county'],
      ...['conditions', 'basis', 'materials', 'fee', 'limits', 'channels', 'results', 'faqs', 'consent', 'path'],
      'require',
    ],
  },
  FormView: { open: ['name', 'title', 'schema', 'ui', 'steps', 'facts'] },

  CaseSummary: {
    open: ['id', 'no', 'item', 'state', 'submittedOn', 'holder', 'next', 'asked'],
    party: ['applicant'],
  },
  CaseView: {
    open: [
      ...[
        'id',
        'no',
        'item',
        'state',
        'submittedOn',
        'holder',
        'next',
        'asked',
        'seq',
        'now',
        'county',
        'channel',
        'filesHidden',
        'as',
      ],
      ...['holders', 'path', 'may', 'result', 'asks'],
      ...['forms.name', 'forms.title', 'forms.schema', 'forms.ui', 'forms.steps', 'forms.facts', 'forms.masked'],
    ],
    party: ['applicant'],
    person: ['holders.people'],
    written: ['asks.note'],
    form: ['forms.value'],
  },
  ClockView: {
    open: [
      ...['limit', 'title', 'state', 'startedOn', 'due', 'dueAt', 'used', 'left', 'late', 'colour', 'provisional'],
      ...['owes', 'says', 'explain'],
    ],
  },
  TimelineEntry: {
    open: ['seq', 'at', 'on', 'kind', 'event', 'title', 'post', 'for', 'to', 'documents'],
    person: ['who'],
    written: ['note'],
  },
  Revealed: { open: ['at'], form: ['values'] },
  Look: { open: ['at', 'kind', 'who', 'fields'], own: ['reason'] },
  AuditLine: { open: ['id', 'at', 'kind', 'person', 'who', 'action', 'case', 'fields'], written: ['reason'] },
  DocumentView: {
    open: ['id', 'notice', 'title', 'number', 'issuedOn', 'unit', 'reading.lang', 'reading.title'],
    paper: ['paragraphs', 'reading.paragraphs'],
  },
  FileView: { open: ['id', 'type', 'size', 'sha256', 'state'], paper: ['name'] },
  UploadView: { open: ['id', 'size', 'got', 'chunk', 'file'] },
  ActionView: { open: ['event', 'title', 'weight', 'only'], form: ['value'] },

  Inbox: { open: ['now', 'counts', 'intake'] },
  TaskView: {
    open: ['id', 'case', 'desk', 'post', 'unit', 'title', 'since', 'for', 'due'],
    party: ['case.applicant'],
  },
  Me: { own: ['id', 'name', 'kind', 'posts', 'may'] },
  CheckAnswer: {},
  Verified: { open: ['ok', 'entries', 'head', 'brokenAt', 'says'] },
  VerifiedPage: { open: ['cases', 'broken', 'numbers', 'next'] },
  CalendarsView: { open: ['now', 'regions', 'years', 'proposals', 'refused', 'missing', 'recounting'] },
  CalendarDecided: { open: ['no', 'state'] },
  TokenAnswer: { open: ['token_type', 'expires_in'], own: ['access_token'] },
  OutboxView: { open: ['now', 'counts'] },
  OutboxMessage: {
    open: [
      ...['id', 'case', 'seq', 'type', 'receiver', 'at', 'state', 'attempts', 'nextTry', 'sentAt'],
      ...['acts.did', 'acts.by', 'acts.at'],
    ],
    written: ['acts.reason'],
  },
  PublishAnswer: { open: ['id', 'version', 'hash', 'fresh'] },
}
