// Limits of every kind, by chance: measures, moments, pauses, extensions, closing times, and a region's own days.
import type { CalendarFile } from '@yichuang/definition'
import { calendarFor, type DueSpec, type Moment } from '@yichuang/flow'
import fc from 'fast-check'
import { next } from '../oracle/dates.ts'
import type { Question } from '../oracle/due.ts'
import { baseline, countyWith, hours, published } from './sample.ts'

/** A hundred thousand by `npm run test:long`, few for each fault of `npm run mutate`. */
export const RUNS = Number(process.env['YICHUANG_RUNS'] ?? (process.env['YICHUANG_LONG'] === '1' ? 100_000 : 3_000))

export const REGION = 'CN-45'
const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const days = (min: number, max: number) => fc.integer({ min, max })
const sometimes = (weight: number) => fc.integer({ min: 1, max: 100 }).map((n) => n <= weight)

/** Mostly written down on its day; paper that is typed in later has an older date. */
const moment = (on: string): fc.Arbitrary<Moment> =>
  fc
    .tuple(clock, sometimes(10), days(1, 5))
    .map(([time, isPaper, later]) => ({ at: `${isPaper ? next(on, later) : on}T${time}:00+08:00`, on }))

const pausesAfter = (start: string): fc.Arbitrary<[Moment, Moment | null][]> => {
  const one = fc
    .tuple(days(-4, 40), days(0, 25), sometimes(15))
    .chain(([from, length, isOpen]) =>
      fc.tuple(moment(next(start, from)), isOpen ? fc.constant(null) : moment(next(start, from + length))),
    )
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(one, { maxLength: 0 }) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 4 }) },
  )
}

/** How long a limit is, with its extensions. */
export const measured: fc.Arbitrary<Pick<Question, 'in' | 'n' | 'extensions'>> = fc.oneof(
  { weight: 8, arbitrary: counted('wd', -20, 60, 15) },
  { weight: 4, arbitrary: counted('day', -30, 90, 30) },
  { weight: 3, arbitrary: counted('month', -14, 14, 3) },
  { weight: 1, arbitrary: counted('hour', -200, 200, 48) },
  { weight: 1, arbitrary: counted('minute', -900, 900, 90) },
  { weight: 1, arbitrary: counted('workHour', -30, 40, 8) },
)

function counted(measure: Question['in'], min: number, max: number, most: number) {
  const n = fc.oneof({ weight: 8, arbitrary: days(1, max) }, { weight: 2, arbitrary: days(min, 0) })
  return fc.record({ in: fc.constant(measure), n, extensions: fc.array(days(1, most), { maxLength: 2 }) })
}

/** A region's notices of three years: some days off, some worked, around the start so that they are met. */
export const regionAround = (start: string): fc.Arbitrary<CalendarFile[] | undefined> => {
  const some = fc.uniqueArray(days(-20, 80), { maxLength: 10 })
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(some, some, fc.subarray([2023, 2024, 2025, 2026, 2027, 2028], { minLength: 3 }))
        .map(([off, worked, years]) => {
          const offDays = off.map((day) => next(start, day))
          const workedDays = worked.map((day) => next(start, day))
          const within = (year: number, dates: string[]) => dates.filter((date) => date.startsWith(`${year}-`))
          return years.map(
            (year): CalendarFile => ({
              format: 1,
              region: REGION,
              year,
              status: year === 2027 ? 'baseline' : 'published',
              off: within(year, offDays),
              makeupWork: within(year, workedDays),
              source: {},
            }),
          )
        }),
    },
  )
}

/** The nation's years as they are, now and then without the one that nobody has published yet. */
const nation = sometimes(80).map((isLoaded) => (isLoaded ? [...published, baseline] : published))

export const anyQuestion: fc.Arbitrary<Question> = days(0, 1200)
  .map((day) => next('2024-01-02', day))
  .chain((start) =>
    fc
      .record({
        start: moment(start),
        pauses: pausesAfter(start),
        measured,
        roll: fc.boolean(),
        dayEnds: fc.constantFrom('midnight' as const, 'closeOfBusiness' as const),
        nation,
        region: regionAround(start),
        now: fc.option(days(0, 60), { nil: undefined }),
      })
      .map(({ measured: limit, nation: years, region, now, ...rest }) => ({
        ...limit,
        ...rest,
        layers: { nation: years, ...(region ? { region } : {}) },
        hours,
        ...(now === undefined ? {} : { now: next(start, now) }),
      })),
  )

/** The same question, put to the room. */
export function specOf({ layers, ...question }: Question): DueSpec {
  const files = [...layers.nation, ...(layers.region ?? [])] as CalendarFile[]
  return { ...question, calendar: calendarFor(countyWith(files), layers.region ? REGION : 'CN') } as DueSpec
}
