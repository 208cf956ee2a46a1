// Time has passed: what became due acts, nothing else.
import type { Instant } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Decision, Item, World } from '../command.ts'
import { drain } from './drain.ts'
import { decisionOf, runOf } from './run.ts'

/** Fires the timers due at `at`. Without state in the answer nothing was due; asked twice, nothing happens twice. */
export function touch(item: Item, state: CaseState, at: Instant, world: World): Decision {
  const run = runOf(item, state, world, { command: `touch:${at}`, recordedAt: at })
  drain(run, at)
  return decisionOf(run)
}
