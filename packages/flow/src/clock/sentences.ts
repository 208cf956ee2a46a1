// What each language has to say about a date, and days put together into runs.
import type { LocalDate } from '@yichuang/definition'
import type { Account } from '../command.ts'
import { dayOf } from '../time/civil.ts'

/** The sentences of one language. */
export interface Sentences {
  received(account: Account): string
  start(account: Account): string
  period(account: Account): string
  extension(account: Account): string
  pause(account: Account, span: [LocalDate, LocalDate | null]): string
  suspended(account: Account, days: LocalDate[]): string
  counted(days: LocalDate[]): string
  weekend(days: LocalDate[]): string
  holiday(days: LocalDate[]): string
  makeup(days: LocalDate[]): string
  rolled(account: Account, raw: LocalDate): string
  calendar(year: number, source: string): string
  unpublished(year: number): string
  result(account: Account): string
}

/** Days that follow one another, as first and last. */
export function runsOf(days: LocalDate[]): [LocalDate, LocalDate][] {
  const runs: [LocalDate, LocalDate][] = []
  for (const day of days) {
    const run = runs[runs.length - 1]
    if (run && dayOf(day) === dayOf(run[1]) + 1) run[1] = day
    else runs.push([day, day])
  }
  return runs
}
