// One way or a list of alternatives, as a list.
import { joinPointer } from '../validate/pointer.ts'

/** Each alternative with its pointer. */
export const waysOf = <T>(of: T | T[], at: string): { way: T; at: string }[] =>
  Array.isArray(of) ? of.map((way, index) => ({ way, at: joinPointer(at, index) })) : [{ way: of, at }]
