// The calendars of a county as its keepers see them.
import type { CalendarsView } from '@yichuang/client'
import type { CalendarFile, County } from '@yichuang/definition'
import { dateOf, missingYears } from '@yichuang/flow'
import type { Affected } from '../county/calendar/affected.ts'
import type { CalendarRow } from '../county/store/tables.ts'
import type { Work } from '../county/work.ts'

export interface CalendarsShown {
  proposals: CalendarRow[]
  refused: CalendarRow[]
  affected: Map<number, Affected>
  /** Open cases that a confirmed calendar is still to be written into. */
  recounting: number
}

export function calendarsView(work: Work, { proposals, refused, affected, recounting }: CalendarsShown): CalendarsView {
  const { county, calendars, actor } = work
  const nameOf = (id: string) => county.directory.people[id]?.name ?? id
  return {
    now: work.now,
    regions: regionsOf(county),
    years: inForce(county).map((file) => {
      const confirmed = calendars.confirmed.findLast((one) => one.file === file)
      return {
        ...yearOf(file),
        status: file.status,
        ...(confirmed ? { confirmedBy: nameOf(confirmed.by), confirmedAt: confirmed.at } : {}),
      }
    }),
    proposals: proposals.map((row) => {
      const file = JSON.parse(row.file) as CalendarFile
      const before = inForce(county).find(({ region, year }) => region === file.region && year === file.year)
      return {
        no: row.no,
        hash: row.hash,
        ...yearOf(file),
        proposedBy: nameOf(row.proposed_by),
        proposedAt: row.proposed_at,
        mine: row.proposed_by === actor.id,
        added: [...file.off, ...file.makeupWork].filter((day) => !has(before, day, file)).sort(),
        removed: before ? [...before.off, ...before.makeupWork].filter((day) => !has(file, day, before)).sort() : [],
        affected: affected.get(row.no) ?? { looked: 0, moved: 0, all: true },
      }
    }),
    refused: refused.map(({ no, region, year, reason, decided_by, decided_at }) => ({
      no,
      region,
      year,
      reason: reason ?? '',
      refusedBy: nameOf(decided_by ?? ''),
      refusedAt: decided_at ?? '',
    })),
    missing: missingYears(county, dateOf(work.now)),
    recounting,
  }
}

/** Regions that this county counts by. */
export const regionsOf = ({ county, directory }: County): string[] => [
  ...new Set(['CN', county.calendar, ...Object.values(directory.units).flatMap(({ calendar }) => calendar ?? [])]),
]

/** One file per region and year, as the clocks choose them. */
function inForce({ calendars }: County): CalendarFile[] {
  const chosen = new Map<string, CalendarFile>()
  for (const file of calendars) {
    const name = `${file.region} ${file.year}`
    if (file.status === 'published' || chosen.get(name)?.status !== 'published') chosen.set(name, file)
  }
  return [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file)
}

const yearOf = ({ region, year, off, makeupWork, source }: CalendarFile) => ({
  region,
  year,
  off,
  makeupWork,
  notice: source.notice ?? source.note ?? '',
  ...(source.url ? { url: source.url } : {}),
})

/** Whether a file says the same of a day as another one does. */
const has = (file: CalendarFile | undefined, day: string, other: CalendarFile): boolean =>
  file?.[other.off.includes(day) ? 'off' : 'makeupWork'].includes(day) === true
