// What goes over the wire: the shapes of the HTTP API, `/v1/{county}/…`.
import type { FieldSchema, Instant, Json, Lang, LocalDate, Problem, Rule, UiSchema } from '@yichuang/definition'

/** RFC 9457 problem details; `errors` are in the kit's one shape. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  /** Correlation id to quote to the county's support. */
  instance: string
  errors: Problem[]
  /** With 409 of a stale version: the case as it stands now. */
  current?: { seq: number }
  /** And what others have done to it since `seen`, oldest first. */
  changes?: CaseChange[]
}

/** One step that the reader had not seen: who did what when, and which answers are others now. */
export interface CaseChange {
  seq: number
  at: Instant
  on: LocalDate
  title: string
  who: string
  post?: string
  for?: string
  /** Titles of the states left and entered. */
  from: string
  to: string
  note?: string
  fields: FieldChange[]
}

/** An answer in words, as its reader may see it; absent where there is none. */
export interface FieldChange {
  /** Pointer into the case's data: `/application/applicant/mobile`. */
  at: string
  title: string
  before?: string
  after?: string
}

export interface ItemSummary {
  id: string
  version: number
  name: string
  summary: string
  audience: string[]
  themes: string[]
  status: 'active' | 'replaced' | 'suspended'
}

/** A form ready to render: `fieldsOf`, `unitsOf` and `$ref` are resolved. */
export interface FormView {
  name: string
  title: string
  schema: FieldSchema
  ui: UiSchema
  steps?: { title: string; fields: string[] }[]
  /** What its computed fields read of the service: the values that the county has set. */
  facts?: { service: { switches: Record<string, boolean | number | string> } }
}

/** What a resident reads before applying, and the form to fill. Public. */
export interface ItemView extends ItemSummary {
  now: Instant
  statusNote?: string
  county: { id: string; name: string; phone?: string }
  conditions: string[]
  basis: { title: string; article?: string; text?: string; url?: string; sure: 'read' | 'county' }[]
  materials: {
    code: string
    name: string
    note?: string
    required: boolean | string
    source: string
    forms: string[]
    copies?: number
    maxSizeKB?: number
    mime?: string[]
  }[]
  fee: { amountFen: number; note?: string }
  /** `n` working days and so on, in words: the promise first, then the statutory limit. */
  limits: { limit: string; title: string; n: number; in: string; says: string }[]
  channels: string[]
  results: string[]
  faqs: { q: string; a: string }[]
  consent?: { mode: 'consent' | 'noticeOnly'; version: string; text: string }
  /** Steps of the flow a resident can expect, in order. */
  path: string[]
  form: FormView
  /** Rules of `start.require` that the browser can evaluate too. */
  require: (Rule & { name: string })[]
}

export interface ClockView {
  limit: string
  title: string
  state: 'running' | 'paused' | 'ended'
  startedOn: LocalDate
  due: LocalDate
  dueAt: Instant
  used?: number
  left?: number
  late: boolean
  colour: 'calm' | 'remind' | 'yellow' | 'red'
  provisional: boolean
  owes?: string
  /** One line: "5 个工作日，自2026年2月24日的次日起算，到2026年3月2日为止". */
  says: string
  /** The account, line by line, for whoever asks why. */
  explain: string[]
}

export interface TimelineEntry {
  seq: number
  at: Instant
  on: LocalDate
  kind: 'event' | 'timer' | 'calendar' | 'migration'
  event: string
  title: string
  who: string
  post?: string
  for?: string
  to: string
  note?: string
  documents: string[]
}

export interface DocumentView {
  id: string
  notice: string
  title: string
  number: string
  issuedOn: LocalDate
  unit: string
  paragraphs: string[]
  /** The same in the reader's language, for reading; what holds is what was issued. */
  reading?: { lang: Lang; title: string; paragraphs: string[] }
}

/**
 * `quarantined`: no scanner has looked. Only a `clean` file can be downloaded; a picture can be looked at unless it is
 * `rejected`, which nobody gets any more.
 */
export type FileState = 'quarantined' | 'scanning' | 'clean' | 'rejected'

export interface FileView {
  id: string
  name: string
  type: string
  /** Of what is kept: a picture without its EXIF data. */
  size: number
  sha256: string
  state: FileState
}

export interface UploadBody {
  name: string
  type: string
  size: number
  /** Hex. With it an upload that was begun goes on, and what has arrived is compared. */
  sha256?: string
  /** The kinds that the field takes (`image/jpeg,application/pdf`), so that a refusal can name them. */
  kinds?: string
}

/** A file on its way. */
export interface UploadView {
  id: string
  size: number
  /** Bytes that are here; the next chunk begins there. */
  got: number
  /** Length of every chunk but the last. */
  chunk: number
  /** The file that it has become. */
  file?: string
}

/** A button. With `refused` not empty it is shown as not possible, with the reasons. */
export interface ActionView {
  event: string
  title: string
  weight: 'plain' | 'main' | 'final'
  form?: FormView
  /** What the form starts from. */
  value?: Json
  /** When given, only these pointers may change. */
  only?: string[]
  refused: Problem[]
}

/** POST cases/{id}/reveal: pointers into the case's data, `/application/applicant/idNumber`, and why. */
export interface RevealBody {
  fields: string[]
  /** 5 to 200 characters; the applicant and the auditor read it. */
  reason: string
}
export interface Revealed {
  at: Instant
  values: Record<string, Json>
}

/** Who looked at the applicant's data. */
export interface Look {
  at: Instant
  /** `opened` without fields: the case itself. */
  kind: 'revealed' | 'opened' | 'downloaded'
  who: string
  fields: string[]
  reason?: string
}
/** The same for the auditor, with what was refused. */
export interface AuditLine extends Omit<Look, 'kind'> {
  id: number
  kind: Look['kind'] | 'exported' | 'denied'
  /** Id in the directory, or a resident's index. */
  person: string
  action: string
  case?: { id: string; no: string }
}

export interface CaseSummary {
  id: string
  no: string
  item: { id: string; name: string; version: number }
  state: { path: string; title: string; done: boolean }
  applicant: string
  submittedOn: LocalDate
  /** Who has to act now, in words. */
  holder: string
  /** The next date that matters to the reader. */
  next?: { title: string; due: LocalDate; colour: ClockView['colour']; provisional: boolean }
  /** The reader has something to do. */
  asked: boolean
}

export interface CaseView extends CaseSummary {
  seq: number
  now: Instant
  /** Name of the county. */
  county: string
  channel: 'online' | 'window'
  /** The reader's side: the applicant of the case, or staff at one of its desks. */
  as: 'applicant' | 'staff'
  holders: { desk: string; title: string; unit: string; people: string[] }[]
  clocks: ClockView[]
  /** What happened and what is still to come on the expected way. */
  path: { title: string; state: 'done' | 'now' | 'next' }[]
  /** `masked`: pointers of the values that stand masked; `case.reveal` among `may` says that they can be asked for. */
  forms: (FormView & { value: Json; masked?: string[] })[]
  files: Record<string, FileView>
  /** How many more there are that this reader may not see. */
  filesHidden?: number
  timeline: TimelineEntry[]
  documents: DocumentView[]
  actions: ActionView[]
  /** What the policy table lets this reader do here beside the actions: `case.reveal` and so on. */
  may: string[]
  /** What the last correction notice asks. */
  asks?: { pointers: string[]; titles: string[]; note?: string; until: LocalDate }
  result?: { code: number; says: string }
}

export interface TaskView {
  id: string
  case: { id: string; no: string; item: string; applicant: string; channel: 'online' | 'window' }
  desk: string
  post: string
  unit: string
  title: string
  since: Instant
  /** The colleague who is away and in whose place this person acts. */
  for?: string
  /** The first limit that runs out while this task waits. */
  due?: { limit: string; title: string; due: LocalDate; colour: ClockView['colour']; provisional: boolean }
}

export interface Inbox {
  now: Instant
  me: Me
  tasks: TaskView[]
  counts: { all: number; red: number; yellow: number; remind: number }
  /** Items that this person may take in at the window. */
  intake: { id: string; name: string }[]
}

export interface Me {
  id: string
  name: string
  kind: 'resident' | 'staff'
  posts: { post: string; title: string; unit: string; unitName: string }[]
  /** What the policy table lets this person do outside any one case: `definition.publish` and so on. */
  may: string[]
}

/** POST cases. A clerk names the applicant and may leave out what is missing; a resident is the applicant. */
export interface SubmitBody {
  item: string
  version?: number
  form: Json
  /** Only at the window. */
  applicant?: { name: string; idNumber?: string }
  on?: LocalDate
}
/** POST cases/{id}/events. `seen` is the `seq` that the person looked at. */
export interface ActBody {
  event: string
  seen: number
  payload?: Json
  on?: LocalDate
}
/** POST definitions (check and publish). */
export interface PublishBody {
  bundle: Json
}
export interface PublishAnswer {
  id: string
  version: number
  hash: string
  /** False when this very bundle was already published. */
  fresh: boolean
}
/** POST definitions/check. Without findings the definition may be published. */
export interface CheckAnswer {
  findings: Problem[]
}

/** GET cases/{id}/verify: whether the record of a case is what was written. */
export interface Verified {
  ok: boolean
  entries: number
  /** Hash of the last entry, as recomputed. */
  head: string
  /** The first entry that does not hold; for a case changed beside its log, its last. */
  brokenAt?: number
  says: string
}
export interface VerifiedCase extends Verified {
  id: string
  no: string
}
/** GET verify/{after}: the cases after that id, at most fifty. */
export interface VerifiedPage {
  cases: number
  broken: VerifiedCase[]
  /** Case numbers that the county has given out: fewer cases than that, and one has gone whole. */
  numbers: number
  /** Where the next page begins; absent on the last. */
  next?: string
}

/** A portal's signed assertion of who its user is (RFC 7523), single use, at most two minutes. */
export interface TokenBody {
  grant_type: string
  assertion: string
}

/** A short token of the county's own; the names are OAuth's. */
export interface TokenAnswer {
  access_token: string
  token_type: 'Bearer'
  /** Seconds. */
  expires_in: number
}

/** One message on its way to one receiver. It holds nothing about a person. */
export interface OutboxMessage {
  id: string
  case: { id: string; no: string }
  seq: number
  type: string
  receiver: string
  at: Instant
  state: 'waiting' | 'sent' | 'dead' | 'dropped'
  attempts: number
  nextTry?: Instant
  sentAt?: Instant
  /** Why the last attempt failed. */
  error?: Problem
  acts: { did: 'retry' | 'drop'; by: string; reason: string; at: Instant }[]
}

export interface OutboxView {
  now: Instant
  counts: { waiting: number; sent: number; dead: number; dropped: number }
  messages: OutboxMessage[]
}

/** POST outbox/{message}/drop */
export interface DropBody {
  reason: string
}
