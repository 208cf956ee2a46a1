// What a bench of a room measures: mostly a ratio of two things timed in one run, so that the machine's own speed cancels out.

export interface Figure {
  /** Its name in scripts/bench.baseline.json and on the command line. */
  name: string
  /** What is measured against what. */
  says: string
  /** The most that it may be. */
  limit: number
  /** Of a figure that is no ratio. */
  unit?: 'µs' | 'MB'
  measure: () => Promise<number>
}
