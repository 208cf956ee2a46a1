// A migration plan: how cases in work go from one published version of an item to another.
import Type, { type Static } from 'typebox'
import { byEvent, Code, closed, file, type Json, Name, named, Pointer, Text } from './words.ts'

const STATE = '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$'
/** Dotted path of a state, such as `open.working.deciding`. */
const Path = Type.String({ pattern: STATE, maxLength: 200 })
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Version = Type.Object({ version: Type.Integer({ minimum: 1 }), hash: Hash }, closed)

/**
 * One change of a case's data, by pointers such as `/application/applicant/phone` (the form's name comes first). `move`
 * takes a value elsewhere, `default` fills in what is not there, `remove` takes away what has no place any more.
 */
export const DataChange = Type.Union([
  Type.Object({ move: Pointer, to: Pointer }, closed),
  Type.Object({ default: Pointer, value: Type.Unsafe<Json>({}) }, closed),
  Type.Object({ remove: Pointer }, closed),
])
export type DataChange = Static<typeof DataChange>

const Counting = Type.Enum(['keep', 'restart', 'drop'])

export const MigrationPlan = Type.Object(
  {
    ...file,
    item: Code,
    from: Version,
    to: Version,
    /** For whoever reads the case later: why it was moved. */
    why: Text,
    /**
     * Old state to new state; of one that has states within, all of them go along. Several new ones are the regions of a
     * parallel state. What is not named stays where it is.
     */
    states: Type.Optional(
      Type.Record(
        Type.String({ pattern: STATE }),
        Type.Union([Path, Type.Array(Path, { minItems: 1, maxItems: 20 })]),
        closed,
      ),
    ),
    data: Type.Optional(Type.Array(DataChange, { maxItems: 200 })),
    /**
     * By limit of the old version: `keep` goes on from where it began (what holds without it), `restart` begins with the
     * migration, `drop` is given up on purpose; `as` goes on under another name. `drop` of a limit that is only in the
     * new version keeps it from beginning.
     */
    timers: Type.Optional(
      named(Type.Union([Counting, Type.Object({ as: Name, counts: Type.Enum(['keep', 'restart']) }, closed)])),
    ),
    /** By tag of the new version: `was` is what it was called, `since` the tag with which it shall count as gained. */
    tags: Type.Optional(named(Type.Object({ was: Type.Optional(Name), since: Type.Optional(Name) }, closed))),
    /** Old desk to the desk that remembers who acted at it, so that the separation of duties holds on. */
    desks: Type.Optional(named(Name)),
    /** Old event to the event that is counted on for it. */
    events: Type.Optional(byEvent(Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?$' }))),
  },
  closed,
)
export type MigrationPlan = Static<typeof MigrationPlan>
