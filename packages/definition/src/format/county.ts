// county.json, directory.json, calendars and the sample's fictional people: what a county brings.
import Type, { type Static } from 'typebox'
import { Code, closed, file, Key, keyed, LocalDate, Name, named, Text } from './words.ts'

const span = Type.Tuple([Type.String({ pattern: '^\\d{2}:\\d{2}$' }), Type.String({ pattern: '^\\d{2}:\\d{2}$' })])

const daysLeft = Type.Integer({ minimum: 0, maximum: 100 })

/** An identity issuer: JWTs with exactly this `iss` and `aud`, signed with one of these algorithms by a key of its JWKS. */
export const Issuer = Type.Object(
  {
    iss: Type.String(),
    audience: Type.String(),
    jwks: Type.String(),
    algorithms: Type.Array(Type.Enum(['ES256', 'RS256', 'PS256', 'EdDSA']), { minItems: 1 }),
    gives: Type.Enum(['resident', 'staff']),
    /**
     * `direct` (what holds without it): its tokens are shown to the API as they are. `exchange`: a portal's backend signs
     * single-use assertions of at most two minutes, which `POST /v1/{county}/token` takes in exchange for a token.
     */
    mode: Type.Optional(Type.Enum(['direct', 'exchange'])),
  },
  closed,
)
export type Issuer = Static<typeof Issuer>

/** A secret of the host by its name; with two, messages carry two signatures, so that a key can be changed without a gap. */
const keys = Type.Array(Type.String({ pattern: '^WEBHOOK_[A-Z0-9_]{1,60}$' }), { minItems: 1, maxItems: 2 })
const url = Type.String({ pattern: '^https?://', maxLength: 500 })

/** Where messages go, signed. */
export const Receiver = Type.Object({ url, keys }, closed)
export type Receiver = Static<typeof Receiver>

/** `events`: `case.accept`, `limit.receipt`, `effect.publish`, all of a kind (`case.*`), or everything (`*`). */
export const Webhook = Type.Object(
  {
    url,
    keys,
    events: Type.Array(Type.String({ pattern: '^(\\*|(case|limit|calendar|effect)\\.(\\*|[A-Za-z0-9.]{1,80}))$' }), {
      minItems: 1,
    }),
  },
  closed,
)
export type Webhook = Static<typeof Webhook>

export const CountyFile = Type.Object(
  {
    ...file,
    id: Code,
    name: Text,
    region: Type.String({ pattern: '^\\d{6}$' }),
    languages: Type.Array(Type.Enum(['zh-CN', 'en']), { minItems: 1 }),
    /** Key of the calendar region; a region's overlay lies over the national calendar `CN`. */
    calendar: Type.String(),
    hours: Type.Object({ workday: Type.Array(span), saturday: Type.Optional(Type.Array(span)) }, closed),
    /**
     * What comes in after closing or on a day off was received that day (`sameDay`, what holds without it), or on the
     * next working day, which is a day worse for whoever applies (DOMAIN C3.2-9).
     */
    offHoursReceipt: Type.Optional(Type.Enum(['sameDay', 'nextWorkday'])),
    /** When the last day of a limit ends: at 24:00 (what holds without it), or when the offices close (民法典 203; C3.2-7). */
    dayEnds: Type.Optional(Type.Enum(['midnight', 'closeOfBusiness'])),
    /** Up to how many working days left a limit shows as coming up, and as urgent; 2 and 0 without it (C3.2-11). */
    colours: Type.Optional(Type.Object({ remind: daysLeft, yellow: daysLeft }, closed)),
    phone: Type.Optional(Text),
    issuers: Type.Array(Issuer),
    origins: Type.Array(Type.String()),
    homes: Type.Array(Type.Enum(['workers', 'node'])),
    /** Who is told what happens to cases: ids, codes and dates, never a person. */
    webhooks: Type.Optional(named(Webhook)),
    /** Takes messages to people and passes them on as they wished; without it they are lines of the log. */
    notifier: Type.Optional(Receiver),
    remedies: Type.Optional(Type.Object({ reviewBody: Text, court: Text }, closed)),
    /** The county's own names in other languages, by what stands in its files: units, posts, notes, calendars' sources. */
    text: Type.Optional(Type.Object({ en: Type.Optional(Type.Record(Type.String(), Text)) }, closed)),
  },
  closed,
)
export type CountyFile = Static<typeof CountyFile>

export const Unit = Type.Object(
  {
    name: Text,
    kind: Name,
    parent: Type.Optional(Type.String()),
    uscc: Type.Optional(Type.String()),
    calendar: Type.Optional(Type.String()),
    address: Type.Optional(Text),
    phone: Type.Optional(Text),
    /** Merged into that unit from this day on: what is open is there then, what is closed keeps this unit's name. */
    successor: Type.Optional(Type.Object({ unit: Type.String(), from: LocalDate }, closed)),
  },
  closed,
)
export type Unit = Static<typeof Unit>
export const Holding = Type.Object(
  { post: Name, unit: Type.String(), kind: Type.Optional(Type.Enum(['A', 'B'])) },
  closed,
)
export type Holding = Static<typeof Holding>

/** An item that somebody may receive, from his examination until it has to be repeated. */
export const Skill = Type.Object(
  { item: Code, from: LocalDate, to: Type.Optional(LocalDate), note: Type.Optional(Text) },
  closed,
)
export const Certificate = Type.Object(
  { kind: Name, number: Text, from: LocalDate, to: Type.Optional(LocalDate) },
  closed,
)
export const StaffMember = Type.Object(
  {
    name: Text,
    posts: Type.Array(Holding),
    /** Without it he receives every item of his posts; with it only these. */
    skills: Type.Optional(Type.Array(Skill)),
    certificates: Type.Optional(Type.Array(Certificate)),
  },
  closed,
)
export type StaffMember = Static<typeof StaffMember>

/**
 * Who is away, from the first day to the last, and who stands in: `by`, else whoever holds the same posts as B. With
 * `items` only for these; several may share one absence by items.
 */
export const Absence = Type.Object(
  {
    who: Key,
    from: LocalDate,
    to: LocalDate,
    by: Type.Optional(Key),
    items: Type.Optional(Type.Array(Code, { minItems: 1 })),
    note: Type.Optional(Text),
  },
  closed,
)
export type Absence = Static<typeof Absence>

/** Units at any depth keyed by region or unit code, posts by name, people by id. */
export const Directory = Type.Object(
  {
    ...file,
    units: keyed(Unit),
    posts: keyed(Type.Object({ title: Text }, closed)),
    people: keyed(StaffMember),
    /** Kinds of certificates, such as one for enforcing the law. */
    certificates: Type.Optional(named(Type.Object({ title: Text }, closed))),
    absences: Type.Optional(keyed(Absence)),
  },
  closed,
)
export type Directory = Static<typeof Directory>

/** One year of one region. `baseline` years hold only what the law fixes and make every date counted through them provisional. */
export const CalendarFile = Type.Object(
  {
    ...file,
    region: Type.String(),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    status: Type.Enum(['published', 'baseline']),
    off: Type.Array(LocalDate),
    makeupWork: Type.Array(LocalDate),
    source: Type.Object(
      { notice: Type.Optional(Text), url: Type.Optional(Type.String()), note: Type.Optional(Text) },
      closed,
    ),
  },
  closed,
)
export type CalendarFile = Static<typeof CalendarFile>

/** Fictional residents: only a sample county has this file. */
export const PeopleFile = Type.Object(
  {
    ...file,
    people: keyed(
      Type.Object(
        {
          name: Text,
          sex: Type.Enum(['F', 'M']),
          idNumber: Type.String(),
          mobile: Type.Optional(Type.String()),
          note: Type.Optional(Text),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type PeopleFile = Static<typeof PeopleFile>

/** Everything the engine may know of a county. */
export interface County {
  county: CountyFile
  directory: Directory
  calendars: CalendarFile[]
}
