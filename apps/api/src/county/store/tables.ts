// The tables of one county's store, and the builder that writes SQL for them.
import type { FileState } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import {
  DummyDriver,
  type Generated,
  Kysely,
  type Selectable,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Published versions, never changed. */
interface Items {
  id: string
  version: number
  hash: string
  bundle: string
  published_at: string
  published_by: string
}

/** A case as the engine keeps it, with what lists are found by. `next_due` is a hint: due is derived from the state. */
export interface CaseRow {
  id: string
  no: string
  item: string
  version: number
  seq: number
  done: number
  applicant: string
  state: string
  submitted_on: string
  next_due: string | null
  /** Hash of the last entry: the next one chains to it. */
  head: string
  /** The last confirmed calendar (its `turn`) whose effect on this case is written down. */
  turn: number
}

/** Calendars that somebody uploaded: proposed, then confirmed or refused by another person. */
export interface CalendarRow {
  no: number
  region: string
  year: number
  hash: string
  file: string
  state: 'proposed' | 'confirmed' | 'refused'
  proposed_by: string
  proposed_at: string
  decided_by: string | null
  decided_at: string | null
  reason: string | null
  /** Counts confirmations, from 1, in their order. */
  turn: number | null
}

/** The log: hash-chained, append-only (triggers refuse UPDATE and DELETE). */
export interface EntryRow {
  case_id: string
  seq: number
  entry: string
  hash: string
}

/** What waits at a desk now. */
export interface TaskRow {
  case_id: string
  desk: string
  state: string
  title: string
  post: string | null
  unit: string | null
  since: string
}

/** Every post and unit at which a task of the case has ever waited: who may look at it. */
interface Desks {
  case_id: string
  desk: string
  post: string
  unit: string
}

/** Answers by idempotency key, each person's own. */
interface Keys {
  person: string
  key: string
  body_hash: string
  status: number
  body: string
  /** The language of the body. */
  lang: Lang
  at: string
}

/** Messages that leave a case, one a receiver, in order. */
interface Outbox {
  id: Generated<number>
  /** Its id outside: the same however often it is sent. */
  message: string
  case_id: string
  no: string
  seq: number
  type: string
  receiver: string
  /** Exactly what is sent: ids, codes, dates and texts without persons. */
  body: string
  at: string
  /** `dead` after too many attempts, `dropped` when somebody gave it up. */
  state: 'waiting' | 'sent' | 'dead' | 'dropped'
  attempts: number
  /** Only the first that waits of a case and receiver has one; the others come after it. */
  next_try: string | null
  /** Why the last attempt failed: a code and its params as JSON. */
  error: Generated<string | null>
  sent_at: Generated<string | null>
}
export type OutboxRow = Selectable<Outbox>

/** What people did with messages that did not arrive. */
interface OutboxActs {
  id: Generated<number>
  message: string
  did: 'retry' | 'drop'
  person: string
  reason: string
  at: string
}
export type OutboxAct = Selectable<OutboxActs>

/** Notices as they were issued. */
export interface DocumentRow {
  id: string
  case_id: string
  seq: number
  notice: string
  number: string
  title: string
  paragraphs: string
  /** The same in the county's other languages, as JSON by language. */
  readings: string | null
  issued_on: string
  unit: string
}

interface FileTable {
  id: string
  owner: string
  case_id: string | null
  name: string
  type: string
  size: number
  sha256: string
  store_key: string
  at: string
  state: FileState | 'dropped'
  /** When it is looked at next; null once a scanner has spoken. */
  scan_at: string | null
  /** Looks that failed. */
  scans: Generated<number>
}

export type FileRow = Selectable<FileTable>

/** A file that is on its way in chunks. */
export interface UploadRow {
  id: string
  owner: string
  name: string
  type: string
  kinds: string | null
  size: number
  sha256: string | null
  /** Bytes that are here, from the start and without a gap. */
  got: number
  /** The file that it has become. */
  file: string | null
  /** When the last chunk came. */
  at: string
}

/** Acts that were refused: who, what, and the codes; no payload. */
interface Refusals {
  id: Generated<number>
  case_id: string | null
  item: string
  event: string
  person: string
  codes: string
  at: string
}

/** Who looked at what, and who was refused; append-only (triggers refuse UPDATE and DELETE). */
export interface LookRow {
  id: number
  kind: 'revealed' | 'opened' | 'downloaded' | 'exported' | 'denied'
  person: string
  action: string
  case_id: string | null
  fields: string
  reason: string | null
  at: string
}
type Looks = Omit<LookRow, 'id'> & { id: Generated<number> }

interface Counters {
  name: string
  value: number
}

/** Assertions of portals that were used, for as long as they would still be valid. */
interface Assertions {
  iss: string
  jti: string
  sub: string
  until: string
}

/** The county's own keys, private halves too. */
interface SigningKeys {
  kid: string
  jwk: string
  signs_from: string
}

interface Meta {
  name: string
  value: string
}

interface Tables {
  items: Items
  cases: CaseRow
  entries: EntryRow
  tasks: TaskRow
  desks: Desks
  keys: Keys
  outbox: Outbox
  outbox_acts: OutboxActs
  documents: DocumentRow
  files: FileTable
  uploads: UploadRow
  refusals: Refusals
  looks: Looks
  counters: Counters
  calendars: Omit<CalendarRow, 'no'> & { no: Generated<number> }
  meta: Meta
  assertions: Assertions
  signing_keys: SigningKeys
}

/** Writes SQL, runs none. */
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (on) => new SqliteIntrospector(on),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})
