// service.json: the values behind a flow's names (DIALECT), and what a resident is told before applying.
import Type, { type Static } from 'typebox'
import {
  byEvent,
  Code,
  closed,
  file,
  type Json,
  Key,
  keyed,
  LocalDate,
  Logic,
  Name,
  named,
  Pointer,
  Text,
} from './words.ts'

/** A rule: a guard chooses by it, `require` refuses with its code and sentence. `with` fills `{names}` in the sentence. */
export const Rule = Type.Object(
  {
    if: Logic,
    code: Type.Optional(Code),
    says: Type.Optional(Text),
    try: Type.Optional(Text),
    with: Type.Optional(named(Logic)),
    at: Type.Optional(Pointer),
  },
  closed,
)
export type Rule = Static<typeof Rule>

export const Measure = Type.Enum(['wd', 'day', 'month', 'hour', 'workHour', 'minute'])
export type Measure = Static<typeof Measure>

/** A rule where a name or a number may stand as well: always an object with one operator. */
const Reckoned = Type.Unsafe<{ [operator: string]: Json }>({ type: 'object', minProperties: 1 })

const limitFields = {
  n: Type.Union([Type.Integer({ minimum: -1000, maximum: 1000 }), Reckoned]),
  in: Measure,
  from: Type.Optional(Type.Union([Name, Reckoned])),
  until: Type.Optional(Name),
  pause: Type.Optional(Type.Array(Type.Union([Name, Type.Object({ tag: Name, if: Name }, closed)]))),
  roll: Type.Optional(Type.Boolean()),
  owes: Type.Optional(Name),
  within: Type.Optional(Name),
  if: Type.Optional(Name),
  title: Type.Optional(Text),
}
/** One way to count a limit; a list of these is tried in order (`if`). */
export const LimitWay = Type.Object(limitFields, closed)
export type LimitWay = Static<typeof LimitWay>
export const Limit = Type.Union([LimitWay, Type.Array(LimitWay, { minItems: 1 })])
export type Limit = Static<typeof Limit>

/** Who works at a state: a post at a unit, a person of the case, or anyone of an identity level. */
export const DeskWay = Type.Object(
  {
    title: Type.Optional(Text),
    post: Type.Optional(Name),
    unit: Type.Optional(Name),
    /** Only who holds the post as A (in the hall) or as B (in the field). */
    kind: Type.Optional(Type.Enum(['A', 'B'])),
    /** Only with a certificate of that kind which is valid on the day. */
    certificate: Type.Optional(Name),
    /** Whoever first acts at it keeps the case until another takes it over (an event with `takes`). */
    owned: Type.Optional(Type.Literal(true)),
    party: Type.Optional(Logic),
    anyone: Type.Optional(Type.Enum(['realName', 'signedIn'])),
    hides: Type.Optional(Type.Array(Pointer)),
    if: Type.Optional(Name),
  },
  closed,
)
export type DeskWay = Static<typeof DeskWay>
export const Desk = Type.Union([DeskWay, Type.Array(DeskWay, { minItems: 1 })])
export type Desk = Static<typeof Desk>

/** A unit of the case: a code (or another unit), climbed to a kind. */
export const UnitWay = Type.Object({ of: Logic, kind: Type.Optional(Name), if: Type.Optional(Name) }, closed)
export type UnitWay = Static<typeof UnitWay>
export const UnitRule = Type.Union([UnitWay, Type.Array(UnitWay, { minItems: 1 })])
export type UnitRule = Static<typeof UnitRule>

/** What somebody may do: the button, its form, who, and what is required. */
export const EventRule = Type.Object(
  {
    title: Text,
    form: Type.Optional(Name),
    /** Pointer into the case's data to the list of pointers that this event may change. */
    only: Type.Optional(Pointer),
    by: Type.Optional(Type.Array(Name, { minItems: 1 })),
    /** The desk, `owned` by whoever came first, that belongs to the actor from now on. */
    takes: Type.Optional(Name),
    notSameAs: Type.Optional(Type.Array(Name)),
    require: Type.Optional(Type.Array(Name)),
    notNow: Type.Optional(Type.Object({ code: Code, says: Type.Optional(Text), try: Type.Optional(Text) }, closed)),
    /** How the button looks and whether it is asked again: a plain step, the expected one, or one that cannot be taken back. */
    weight: Type.Optional(Type.Enum(['plain', 'main', 'final'])),
  },
  closed,
)
export type EventRule = Static<typeof EventRule>

export const Start = Type.Object(
  {
    by: Type.Optional(Type.Array(Name)),
    form: Name,
    require: Type.Optional(Type.Array(Name)),
    from: Type.Optional(Type.Array(Code)),
    backdate: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })),
  },
  closed,
)
export type Start = Static<typeof Start>

export const Material = Type.Object(
  {
    name: Text,
    note: Type.Optional(Text),
    /**
     * Always, never, or when: in words only, or by a rule about the answers beside the field (`here`, at the root also
     * `data.<form>`). Building turns such a rule into the form's own `if`: the field is there, and required, as it holds.
     */
    required: Type.Optional(Type.Union([Type.Boolean(), Text, Type.Object({ if: Reckoned, says: Text }, closed)])),
    source: Type.Enum(['applicant', 'shared', 'eLicence', 'generated']),
    forms: Type.Optional(Type.Array(Type.Enum(['original', 'copy', 'electronic']))),
    copies: Type.Optional(Type.Integer({ minimum: 0 })),
    maxSizeKB: Type.Optional(Type.Integer({ minimum: 1, maximum: 5120 })),
    mime: Type.Optional(Type.Array(Type.String())),
    issuedBy: Type.Optional(Text),
  },
  closed,
)
export type Material = Static<typeof Material>

/** A law, rule or county document an item rests on. `sure` says who vouches: read in a law collection, or the county's own. */
export const Basis = Type.Object(
  {
    title: Text,
    article: Type.Optional(Text),
    text: Type.Optional(Text),
    url: Type.Optional(Type.String({ pattern: '^https://' })),
    sure: Type.Enum(['read', 'county']),
  },
  closed,
)
export type Basis = Static<typeof Basis>

/** A read of a register, a ledger or of other cases; asked for by name in rules (`reads.<name>`). */
export const Read = Type.Object(
  {
    register: Type.Optional(Name),
    cases: Type.Optional(Code),
    key: Type.Optional(named(Logic)),
    where: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$' }), Logic, closed),
    ),
    overlaps: Type.Optional(Type.Object({ start: Logic, end: Logic }, closed)),
    tag: Type.Optional(Name),
    asOf: Type.Optional(Logic),
    since: Type.Optional(Type.Object({ n: Type.Integer(), in: Measure }, closed)),
    order: Type.Optional(Name),
    get: Type.Optional(Type.Enum(['row', 'rows', 'count', 'sum'])),
  },
  closed,
)
export type Read = Static<typeof Read>

/** Cases that a case opens: which item, in which county, and which of their facts it may see. */
export const Child = Type.Object(
  {
    item: Code,
    county: Type.Optional(Logic),
    key: Type.Optional(Name),
    show: Type.Optional(Type.Array(Type.Union([Name, Pointer]))),
  },
  closed,
)
export type Child = Static<typeof Child>

export const Notice = Type.Object(
  { title: Text, document: Type.Optional(Key), show: Type.Optional(Type.Array(Pointer)) },
  closed,
)
export type Notice = Static<typeof Notice>

/**
 * What the applicant is told at an event (or when a limit has passed), by its name; a list are sentences, of which each
 * stands only when its blanks can be filled. What may stand in one: `message/blanks.ts`.
 */
const Message = Type.Union([Text, Type.Array(Text, { minItems: 1, maxItems: 10 })])

/** What people read before they apply. */
const told = {
  summary: Type.Optional(Text),
  status: Type.Optional(Type.Enum(['active', 'replaced', 'suspended'])),
  statusNote: Type.Optional(Text),
  taskCode: Type.Optional(Type.String({ maxLength: 50 })),
  basicCode: Type.Optional(Type.String({ maxLength: 50 })),
  itemType: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
  caseKind: Type.Optional(Type.Enum(['instant', 'committed'])),
  /** Without a serial the second case of a day would have the number of the first. */
  caseNumber: Type.Optional(Type.String({ maxLength: 100, pattern: '\\{seq\\d?\\}' })),
  audience: Type.Optional(Type.Array(Text)),
  themes: Type.Optional(Type.Array(Text)),
  conditions: Type.Optional(keyed(Text)),
  basis: Type.Optional(keyed(Basis)),
  materials: Type.Optional(keyed(Material)),
  fee: Type.Optional(Type.Object({ amountFen: Type.Integer({ minimum: 0 }), note: Type.Optional(Text) }, closed)),
  channels: Type.Optional(keyed(Text)),
  results: Type.Optional(keyed(Text)),
  faqs: Type.Optional(keyed(Type.Object({ q: Text, a: Text }, closed))),
  consent: Type.Optional(
    Type.Object({ mode: Type.Enum(['consent', 'noticeOnly']), version: Type.String(), text: Text }, closed),
  ),
  minAssurance: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })),
  rating: Type.Optional(
    Type.Object({ from: Name, by: Type.Optional(Type.Array(Name)), followUp: Type.Optional(Type.String()) }, closed),
  ),
  effectiveFrom: Type.Optional(LocalDate),
  messages: Type.Optional(byEvent(Message)),
}

/** The values behind the flow's names. */
const engine = {
  units: named(UnitRule),
  desks: named(Desk),
  switches: named(Type.Union([Type.Boolean(), Type.Integer(), Type.String({ maxLength: 200 })])),
  limits: named(Limit),
  rules: named(Rule),
  reads: named(Read),
  children: named(Child),
  events: byEvent(EventRule),
  notices: keyed(Notice),
}

/** service.json as it is written: an item may say only what differs from its `base`, and leave out what it has not. */
export const ServiceFile = Type.Object(
  {
    ...file,
    id: Type.Optional(Code),
    base: Type.Optional(Code),
    name: Type.Optional(Text),
    ...told,
    start: Type.Optional(Start),
    ...Type.Partial(Type.Object(engine)).properties,
  },
  closed,
)
export type ServiceFile = Static<typeof ServiceFile>

/** A built service: every part that the engine reads is there, empty where the item has none; `base` is gone. */
export const Service = Type.Object(
  { format: file.format, id: Code, name: Text, ...told, start: Start, ...engine },
  closed,
)
export type Service = Static<typeof Service>
