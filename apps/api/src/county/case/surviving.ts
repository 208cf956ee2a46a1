// One row that cannot be shown does not take its list with it: it is logged, and a line stands there that says so.
import type { LogLine } from '../../host.ts'
import { traceOf } from '../../trace.ts'
import type { Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'

export interface Line<T> {
  /** For the log: which list, which row. */
  row: LogLine
  /** What stands in the list instead. */
  instead: T
}

/** For units that only read: what failed has written nothing. */
export function* surviving<T>({ log }: Glance, unit: Unit<T>, { row, instead }: Line<T>): Unit<T> {
  try {
    return yield* unit
  } catch (error) {
    log({ level: 'error', ...row, ...traceOf(error) })
    return instead
  }
}
