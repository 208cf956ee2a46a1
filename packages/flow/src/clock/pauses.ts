// The pauses of a limit as day spans: cut to its start, in order, overlapping ones merged.
import type { Instant, LocalDate } from '@yichuang/definition'
import type { Moment } from '../case.ts'
import { type Day, dayOf } from '../time/civil.ts'
import { dateOf } from '../time/instant.ts'

/** `(from, to]`: the day it begins still counts, the day it ends does not (DOMAIN C3.2-4). */
export interface Span {
  /** When it really began. */
  begun: Moment
  from: Day
  to: Day
  /** It has not ended yet. */
  open: boolean
}

/** An open pause lasts until `now`; without `now` it has not taken anything yet. */
export function spansOf(pauses: [Moment, Moment | null][], start: Day, now: Day | undefined): Span[] {
  if (pauses.length === 0) return NONE
  const spans = pauses
    .map(([from, to]) => {
      const begin = Math.max(dayOf(from.on), start)
      return { begun: from, from: begin, to: Math.max(begin, to ? dayOf(to.on) : (now ?? begin)), open: to === null }
    })
    .filter((span) => span.open || span.to > span.from)
    .sort((a, b) => a.from - b.from || (a.begun.at < b.begun.at ? -1 : 1))
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged[merged.length - 1]
    if (before && span.from <= before.to) {
      before.to = Math.max(before.to, span.to)
      before.open ||= span.open
    } else merged.push(span)
  }
  return merged
}

/** Whether a pause that begins then finds the limit passed: on a later day, or after closing on its last. */
export const isTooLate = (begun: Moment, { due, dueAt }: { due: LocalDate; dueAt: Instant }): boolean =>
  begun.on > due || (begun.on === due && dateOf(begun.at) === due && begun.at >= dueAt)

const NONE: Span[] = []
