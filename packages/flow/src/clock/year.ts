// One year of one calendar as a row of day kinds, from the layers that are loaded.
import type { CalendarFile } from '@yichuang/definition'
import { type Day, dayOf, weekdayOf } from '../time/civil.ts'

/** Kinds of a day; up to `MAKEUP` it is a working day. */
export const WORK = 0
export const MAKEUP = 1
export const WEEKEND = 2
export const HOLIDAY = 3

export interface CalendarYear {
  year: number
  /** Day numbers of 1 January and 31 December. */
  first: Day
  last: Day
  /** Kind of each day, from 1 January. */
  kinds: Uint8Array
  /** `baseline`: only what the law fixes; `missing`: not even that is loaded. Both make a date provisional. */
  status: 'published' | 'baseline' | 'missing'
  /** Notices and addresses of the layers, in order. */
  source: string
}

/**
 * Lays a year's layers over one another, the nation's first, then the region's: within a layer a make-up day goes
 * before a day off (DOMAIN C3.2-3). The year is as sure as the least sure of its layers: a region that announces its
 * own days is not known until it has done so.
 */
export function compileYear(year: number, layers: Map<number, CalendarFile>[]): CalendarYear {
  const first = dayOf(`${year}-01-01`)
  const last = dayOf(`${year}-12-31`)
  const kinds = new Uint8Array(last - first + 1).map((_, index) => (weekdayOf(first + index) % 6 ? WORK : WEEKEND))
  const files = layers.map((layer) => layer.get(year))
  if (!files[0]) for (const date of FIXED) kinds[dayOf(`${year}-${date}`) - first] = HOLIDAY
  for (const layer of layers) {
    // A notice may name a day of the year before (the New Year weekend), so every file of the layer is asked.
    const all = [...layer.values()]
    const within = (dates: string[]) =>
      dates.map((date) => dayOf(date) - first).filter((i) => i >= 0 && i < kinds.length)
    for (const index of all.flatMap((file) => within(file.off))) kinds[index] = HOLIDAY
    for (const index of all.flatMap((file) => within(file.makeupWork))) {
      if (kinds[index] !== WORK) kinds[index] = MAKEUP
    }
  }
  return { year, first, last, kinds, status: statusOf(files), source: files.map(sourceOf).filter(Boolean).join('; ') }
}

/** The holidays that bear a fixed date in 全国年节及纪念日放假办法 (2024 revision); the others follow the moon. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

function statusOf(files: (CalendarFile | undefined)[]): CalendarYear['status'] {
  if (files.some((file) => !file)) return 'missing'
  return files.some((file) => file?.status === 'baseline') ? 'baseline' : 'published'
}

const sourceOf = (file: CalendarFile | undefined): string =>
  [file?.source.notice, file?.source.url, file?.source.note].filter(Boolean).join(' ')
