// overlays/*.json: what a region or a county has otherwise than the item that was written for all.
import Type, { type Static } from 'typebox'
import { DeskWay, LimitWay, Material, UnitWay } from './service.ts'
import { byEvent, Code, closed, file, keyed, named, Text } from './words.ts'

const orGone = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])
const texts = Type.Optional(keyed(orGone(Text)))
const { n, in: measure, roll, owes } = LimitWay.properties

/** Alternatives are said whole: a list stands for the whole of what was there. */
const alternatives = <T extends Type.TSchema>(way: T) => Type.Array(way, { minItems: 1 })

const service = Type.Object(
  {
    // values
    limits: Type.Optional(
      named(
        Type.Union([
          Type.Partial(Type.Object({ n, in: measure, roll, owes, title: Text }, closed)),
          alternatives(LimitWay),
        ]),
      ),
    ),
    desks: Type.Optional(named(Type.Union([Type.Partial(DeskWay), alternatives(DeskWay)]))),
    units: Type.Optional(named(Type.Union([Type.Partial(UnitWay), alternatives(UnitWay)]))),
    switches: Type.Optional(named(Type.Union([Type.Boolean(), Type.Integer(), Type.String({ maxLength: 200 })]))),
    materials: Type.Optional(keyed(orGone(Type.Partial(Material)))),
    // texts
    name: Type.Optional(Text),
    summary: Type.Optional(Text),
    statusNote: Type.Optional(Text),
    conditions: texts,
    channels: texts,
    results: texts,
    basis: Type.Optional(keyed(orGone(Type.Unsafe<object>({ type: 'object' })))),
    faqs: Type.Optional(keyed(orGone(Type.Object({ q: Type.Optional(Text), a: Type.Optional(Text) }, closed)))),
    fee: Type.Optional(Type.Object({ note: Text }, closed)),
    messages: Type.Optional(byEvent(orGone(Type.Union([Text, Type.Array(Text, { minItems: 1, maxItems: 10 })])))),
    notices: Type.Optional(keyed(Type.Object({ title: Text }, closed))),
  },
  closed,
)

export const Overlay = Type.Object(
  {
    ...file,
    /** The item it lies over. */
    item: Code,
    /** Why it is so here: the county's own document, marked `(county)` where it is not known. */
    note: Type.Optional(Text),
    service: Type.Optional(service),
    /** Translations of the texts above, by language. */
    text: Type.Optional(keyed(Type.Record(Type.String(), orGone(Text)))),
  },
  closed,
)
export type Overlay = Static<typeof Overlay>
