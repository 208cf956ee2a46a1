// Who is away on a day, and who stands in for him.
import { type Absence, type Directory, type LocalDate, own } from '@yichuang/definition'

/** Absences that hold on that day. */
export const absencesOn = ({ absences = {} }: Directory, on: LocalDate): Absence[] =>
  Object.values(absences).filter(({ from, to }) => from <= on && on <= to)

/**
 * Ids of those who stand in: the one named, else everyone who holds as B a post that he holds as A at the same unit.
 * Nobody stands in for himself, and whoever stands in for another passes nothing on: there are no chains.
 */
export function substitutesIn({ people }: Directory, { who, by }: Absence): string[] {
  if (by !== undefined) return by !== who && own(people, by) ? [by] : []
  const held = own(people, who)?.posts.filter(({ kind }) => kind === 'A') ?? []
  return Object.entries(people)
    .filter(([id, { posts }]) => id !== who && posts.some((one) => one.kind === 'B' && held.some((a) => isAt(a, one))))
    .map(([id]) => id)
}

/** Whether his work on this item lies with somebody else on that day. */
export function isCovered(directory: Directory, who: string, { item, on }: { item: string; on: LocalDate }): boolean {
  return absencesOn(directory, on).some(
    (absence) =>
      absence.who === who &&
      (absence.items === undefined || absence.items.includes(item)) &&
      substitutesIn(directory, absence).length > 0,
  )
}

export const isAt = (a: { post: string; unit: string }, b: { post: string; unit: string }): boolean =>
  a.post === b.post && a.unit === b.unit
