// What a bench of a room measures: a ratio of two things timed in one run, so that the machine's own speed cancels out.

export interface Figure {
  /** Its name in scripts/bench.baseline.json and on the command line. */
  name: string
  /** What is measured against what. */
  says: string
  /** The most that the ratio may be. */
  limit: number
  measure: () => Promise<number>
}
