// When a message that did not arrive is tried again.

/** After this many attempts, about a day, a person has to look: the message is a dead letter. */
export const ATTEMPTS = 10

const FIRST = 10_000
/** No wait is longer than this; a next try beyond it was reckoned from another clock. */
export const LONGEST = 6 * 3_600_000

/**
 * Milliseconds to wait after this attempt (from 1): four times as long each time, and by chance up to half of it less, so
 * that what failed together does not come back together. `chance` is from 0 up to 1.
 *
 * @example backoff(1, 0) // 10_000
 */
export function backoff(attempt: number, chance: number): number {
  const whole = Math.min(FIRST * 4 ** (attempt - 1), LONGEST)
  return Math.round(whole * (1 - chance / 2))
}
