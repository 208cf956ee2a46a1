// The sample county as these tests see it, and short ways to say a moment.
import type { CalendarFile, County, CountyFile, Directory, LocalDate } from '@yichuang/definition'
import { calendarFor, type DueSpec, type Moment } from '@yichuang/flow'
import cn2024 from '../../../../counties/sample/calendars/cn-2024.json' with { type: 'json' }
import cn2025 from '../../../../counties/sample/calendars/cn-2025.json' with { type: 'json' }
import cn2026 from '../../../../counties/sample/calendars/cn-2026.json' with { type: 'json' }
import cn2027 from '../../../../counties/sample/calendars/cn-2027.json' with { type: 'json' }
import countyFile from '../../../../counties/sample/county.json' with { type: 'json' }
import directory from '../../../../counties/sample/directory.json' with { type: 'json' }

export const published = [cn2024, cn2025, cn2026] as CalendarFile[]
export const baseline = cn2027 as CalendarFile
export const countyWith = (calendars: CalendarFile[]): County => ({
  county: countyFile as unknown as CountyFile,
  directory: directory as Directory,
  calendars,
})
export const county = countyWith([...published, baseline])
export const national = calendarFor(county, 'CN')
export const hours = county.county.hours

export const day = (on: LocalDate, time = '10:00'): Moment => ({ at: `${on}T${time}:00+08:00`, on })
export const span = ([from, to]: readonly [LocalDate, LocalDate | null]): [Moment, Moment | null] => [
  day(from),
  to === null ? null : day(to),
]
/** A limit in working days from ten in the morning, in the national calendar, unless told otherwise. */
export const limit = (start: LocalDate | Moment, n: number, more: Partial<DueSpec> = {}): DueSpec => ({
  n,
  in: 'wd',
  start: typeof start === 'string' ? day(start) : start,
  calendar: national,
  hours,
  ...more,
})
