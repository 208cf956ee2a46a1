// How many working days of a limit are used up on a given day.
import type { LocalDate } from '@yichuang/definition'
import { dayOf } from '../time/civil.ts'
import type { DueSpec } from './due.ts'
import { spansOf } from './pauses.ts'
import { countWorkdays } from './workdays.ts'

/** Working days in `(start, on]` without those of the pauses; a case concluded on its first day has used 0. */
export function usedOf({ start, pauses = [], calendar }: DueSpec, on: LocalDate): number {
  const from = dayOf(start.on)
  const to = dayOf(on)
  const paused = spansOf(pauses, from, to).map((span) => countWorkdays(span.from, Math.min(span.to, to), calendar))
  return countWorkdays(from, to, calendar) - paused.reduce((sum, days) => sum + days, 0)
}
