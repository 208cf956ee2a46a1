// The tags that a case can have.
import type { Chart } from './chart.ts'

/** `suspended` is reserved: a limit may always say that it pauses there, even where an item knows no suspension. */
export const tagsIn = ({ places }: Chart): string[] => [
  ...new Set(['suspended', ...places.flatMap(({ state }) => state.tags ?? [])]),
]
