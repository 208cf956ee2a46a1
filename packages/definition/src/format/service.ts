// service.json: the values behind a flow's names (DIALECT), and what a resident is told before applying.
import Type, { type Static } from 'typebox'
import { Code, closed, EventName, file, Key, LocalDate, Logic, Name, Pointer, Text } from './words.ts'

const names = (of: Type.TSchema) => Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }), of)
const keyed = <T extends Type.TSchema>(of: T) => Type.Record(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$' }), of)
const named = <T extends Type.TSchema>(of: T) => Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }), of)

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

const limitFields = {
  n: Type.Optional(Type.Union([Type.Integer({ minimum: -1000, maximum: 1000 }), Type.Object({}, { additionalProperties: true })])),
  in: Type.Optional(Measure),
  from: Type.Optional(Type.Union([Name, Type.Object({}, { additionalProperties: true })])),
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
    only: Type.Optional(Type.String()),
    by: Type.Optional(Type.Array(Name, { minItems: 1 })),
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
    required: Type.Optional(Type.Union([Type.Boolean(), Text])),
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
  { title: Text, article: Type.Optional(Text), text: Type.Optional(Text), url: Type.Optional(Type.String({ pattern: '^https://' })), sure: Type.Enum(['read', 'county']) },
  closed,
)
export type Basis = Static<typeof Basis>

export const Service = Type.Object(
  {
    ...file,
    id: Code,
    base: Type.Optional(Code),
    name: Text,
    summary: Type.Optional(Text),
    status: Type.Optional(Type.Enum(['active', 'replaced', 'suspended'])),
    statusNote: Type.Optional(Text),
    taskCode: Type.Optional(Type.String({ maxLength: 50 })),
    basicCode: Type.Optional(Type.String({ maxLength: 50 })),
    itemType: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
    caseKind: Type.Optional(Type.Enum(['instant', 'committed'])),
    caseNumber: Type.Optional(Type.String({ maxLength: 100 })),
    audience: Type.Optional(Type.Array(Text)),
    themes: Type.Optional(Type.Array(Text)),
    conditions: Type.Optional(keyed(Text)),
    basis: Type.Optional(keyed(Basis)),
    materials: Type.Optional(keyed(Material)),
    fee: Type.Optional(Type.Object({ amountFen: Type.Integer({ minimum: 0 }), note: Type.Optional(Text) }, closed)),
    channels: Type.Optional(keyed(Text)),
    results: Type.Optional(keyed(Text)),
    faqs: Type.Optional(keyed(Type.Object({ q: Text, a: Text }, closed))),
    consent: Type.Optional(Type.Object({ mode: Type.Enum(['consent', 'noticeOnly']), version: Type.String(), text: Text }, closed)),
    minAssurance: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })),
    start: Type.Optional(Start),
    units: Type.Optional(named(UnitRule)),
    desks: Type.Optional(named(Desk)),
    switches: Type.Optional(named(Type.Union([Type.Boolean(), Type.Integer(), Type.String({ maxLength: 200 })]))),
    limits: Type.Optional(named(Limit)),
    rules: Type.Optional(named(Rule)),
    reads: Type.Optional(names(Type.Object({}, { additionalProperties: true }))),
    children: Type.Optional(names(Type.Object({}, { additionalProperties: true }))),
    events: Type.Optional(named(EventRule)),
    notices: Type.Optional(keyed(Type.Object({ title: Text, document: Type.Optional(Name), show: Type.Optional(Type.Array(Pointer)) }, closed))),
    rating: Type.Optional(Type.Object({ from: Name, by: Type.Optional(Type.Array(Name)), followUp: Type.Optional(Type.String()) }, closed)),
    effectiveFrom: Type.Optional(LocalDate),
  },
  closed,
)
/** A built service: every part that the engine reads is there. */
export type Service = Static<typeof Service>
export { EventName, Key }
