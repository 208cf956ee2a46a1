// What the alarm must be set for: read in one unit, since it is asked after every request.
import type { Instant } from '@yichuang/definition'
import { anyBehind } from './calendar/recount.ts'
import { earliestDue } from './case/cases.ts'
import { earliestScan } from './case/scans.ts'
import { earliestTry } from './outbox/queue.ts'
import type { Unit } from './store/unit.ts'

export interface Coming {
  /** The first limit of any case, the first file to be looked at, the next try of a message. */
  due: Instant | undefined
  scan: Instant | undefined
  next: Instant | undefined
  /** Whether some case does not know yet of the calendars of this turn. */
  late: boolean
}

export function* whatComes(turn: number): Unit<Coming> {
  return {
    due: yield* earliestDue(),
    scan: yield* earliestScan(),
    next: yield* earliestTry(),
    late: yield* anyBehind(turn),
  }
}
