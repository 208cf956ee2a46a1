// Offices that were merged: which unit an old one is on a day, and which old ones a unit was.
import { type Directory, type LocalDate, own } from '@yichuang/definition'

/** The unit itself, or the one into which it has been merged by that day, however many mergers lie between. */
export function unitOn({ units }: Directory, code: string, on: LocalDate): string {
  const seen = new Set<string>()
  let at = code
  for (let next = own(units, at)?.successor; next && next.from <= on; next = own(units, at)?.successor) {
    // A circle has no end: the unit stays where it was.
    if (seen.has(at) || own(units, next.unit) === undefined) return seen.has(at) ? code : at
    seen.add(at)
    at = next.unit
  }
  return at
}

/** Codes of the units that are this one now. */
export function formerUnits(directory: Directory, code: string, on: LocalDate): string[] {
  return Object.entries(directory.units)
    .filter(([old, { successor }]) => successor !== undefined && old !== code && unitOn(directory, old, on) === code)
    .map(([old]) => old)
}
