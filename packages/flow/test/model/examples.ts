// Items and commands on which the engine once failed, as fast-check found and shrank them; they are played first.
import type { Tapes } from './lockstep.ts'

export const examples: readonly Tapes[] = []
