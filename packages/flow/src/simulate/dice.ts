// Chance that is given from outside: the same seed throws the same dice everywhere.

export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean
  /** One of the list; undefined for an empty one. */
  pick<T>(list: readonly T[]): T | undefined
}

/** Mulberry32: 32 bits of state, good enough to walk by. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, chance: (percent) => below(100) < percent, pick: (list) => list[below(list.length)] }
}
