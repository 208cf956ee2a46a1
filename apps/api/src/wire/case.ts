// Wire schemas of cases: what their applicant and their officers see.
import type * as Wire from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import Type from 'typebox'
import { form } from './item.ts'
import { Colour, closed, Instant, LocalDate, refer, Text, Texts } from './refer.ts'

const Value = Type.Unsafe<Json>({})

export const ClockView = Type.Object(
  {
    limit: Text,
    title: Text,
    state: Type.Enum(['running', 'paused', 'ended']),
    startedOn: LocalDate,
    due: LocalDate,
    dueAt: Instant,
    used: Type.Optional(Type.Number()),
    left: Type.Optional(Type.Number()),
    late: Type.Boolean(),
    colour: Colour,
    provisional: Type.Boolean(),
    owes: Type.Optional(Text),
    says: Text,
    explain: Texts,
  },
  closed,
)

export const TimelineEntry = Type.Object(
  {
    seq: Type.Integer(),
    at: Instant,
    on: LocalDate,
    kind: Type.Enum(['event', 'timer', 'calendar', 'migration']),
    event: Text,
    title: Text,
    who: Text,
    post: Type.Optional(Text),
    for: Type.Optional(Text),
    to: Text,
    note: Type.Optional(Text),
    documents: Texts,
  },
  closed,
)

export const DocumentView = Type.Object(
  {
    id: Text,
    notice: Text,
    title: Text,
    number: Text,
    issuedOn: LocalDate,
    unit: Text,
    paragraphs: Texts,
    reading: Type.Optional(Type.Object({ lang: Type.Enum(['zh-CN', 'en']), title: Text, paragraphs: Texts }, closed)),
  },
  closed,
)

const facts = { id: Text, name: Text, type: Text, size: Type.Integer(), sha256: Text }
const FileState = Type.Enum(['quarantined', 'scanning', 'clean', 'rejected'])
export const FileView = Type.Object({ ...facts, state: FileState }, closed)

const Bytes = Type.Integer({ minimum: 0 })
export const UploadView = Type.Object(
  { id: Text, size: Bytes, got: Bytes, chunk: Bytes, file: Type.Optional(Text) },
  closed,
)

export const ActionView = Type.Object(
  {
    event: Text,
    title: Text,
    weight: Type.Enum(['plain', 'main', 'final']),
    form: Type.Optional(refer<Wire.FormView>('FormView')),
    value: Type.Optional(Value),
    only: Type.Optional(Texts),
    refused: Type.Array(refer<Problem>('Problem')),
  },
  closed,
)

export const Revealed = Type.Object({ at: Instant, values: Type.Record(Type.String(), Value) }, closed)

const look = { at: Instant, who: Text, fields: Texts, reason: Type.Optional(Text) }
export const Look = Type.Object({ ...look, kind: Type.Enum(['revealed', 'opened', 'downloaded']) }, closed)
export const AuditLine = Type.Object(
  {
    ...look,
    id: Type.Integer(),
    kind: Type.Enum(['revealed', 'opened', 'downloaded', 'exported', 'denied']),
    person: Text,
    action: Text,
    case: Type.Optional(Type.Object({ id: Text, no: Text }, closed)),
  },
  closed,
)

const summary = {
  id: Text,
  no: Text,
  item: Type.Object({ id: Text, name: Text, version: Type.Integer() }, closed),
  state: Type.Object({ path: Text, title: Text, done: Type.Boolean() }, closed),
  applicant: Text,
  submittedOn: LocalDate,
  holder: Text,
  next: Type.Optional(
    Type.Object({ title: Text, due: LocalDate, colour: Colour, provisional: Type.Boolean() }, closed),
  ),
  asked: Type.Boolean(),
}
export const CaseSummary = Type.Object(summary, closed)

const Asks = Type.Object({ pointers: Texts, titles: Texts, note: Type.Optional(Text), until: LocalDate }, closed)

export const CaseView = Type.Object(
  {
    ...summary,
    seq: Type.Integer(),
    now: Instant,
    county: Text,
    channel: Type.Enum(['online', 'window']),
    as: Type.Enum(['applicant', 'staff']),
    holders: Type.Array(Type.Object({ desk: Text, title: Text, unit: Text, people: Texts }, closed)),
    clocks: Type.Array(refer<Wire.ClockView>('ClockView')),
    path: Type.Array(Type.Object({ title: Text, state: Type.Enum(['done', 'now', 'next']) }, closed)),
    forms: Type.Array(Type.Object({ ...form, value: Value, masked: Type.Optional(Texts) }, closed)),
    files: Type.Record(Type.String(), refer<Wire.FileView>('FileView')),
    filesHidden: Type.Optional(Type.Integer()),
    timeline: Type.Array(refer<Wire.TimelineEntry>('TimelineEntry')),
    documents: Type.Array(refer<Wire.DocumentView>('DocumentView')),
    actions: Type.Array(refer<Wire.ActionView>('ActionView')),
    may: Texts,
    asks: Type.Optional(Asks),
    result: Type.Optional(Type.Object({ code: Type.Number(), says: Text }, closed)),
  },
  closed,
)
