// What a format is.
import type { LocalDate } from '../../format/words.ts'

/** What a format may know beside the value. */
export interface FormatFacts {
  /** Local date; without it, nothing is compared with today. */
  today?: LocalDate
}

/** A kind of text. `refuse` gives the code of what is wrong, or undefined. */
export interface Format {
  name: string
  refuse(value: string, facts: FormatFacts): string | undefined
}
