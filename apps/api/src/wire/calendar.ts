// Wire schemas of the calendars.
import Type from 'typebox'
import { closed, Instant, LocalDate, Text } from './refer.ts'

const Count = Type.Integer({ minimum: 0 })
const Days = Type.Array(LocalDate)
const year = {
  region: Text,
  year: Type.Integer(),
  off: Days,
  makeupWork: Days,
  notice: Text,
  url: Type.Optional(Text),
}

export const CalendarsView = Type.Object(
  {
    now: Instant,
    regions: Type.Array(Text),
    years: Type.Array(
      Type.Object(
        {
          ...year,
          status: Type.Enum(['published', 'baseline']),
          confirmedBy: Type.Optional(Text),
          confirmedAt: Type.Optional(Instant),
        },
        closed,
      ),
    ),
    proposals: Type.Array(
      Type.Object(
        {
          no: Count,
          hash: Text,
          ...year,
          proposedBy: Text,
          proposedAt: Instant,
          mine: Type.Boolean(),
          added: Days,
          removed: Days,
          affected: Type.Object({ looked: Count, moved: Count, all: Type.Boolean() }, closed),
        },
        closed,
      ),
    ),
    refused: Type.Array(
      Type.Object(
        { no: Count, region: Text, year: Type.Integer(), reason: Text, refusedBy: Text, refusedAt: Instant },
        closed,
      ),
    ),
    missing: Type.Array(Type.Object({ region: Text, year: Type.Integer(), late: Type.Boolean() }, closed)),
    recounting: Count,
  },
  closed,
)

export const CalendarDecided = Type.Object({ no: Count, state: Type.Enum(['confirmed', 'refused']) }, closed)
