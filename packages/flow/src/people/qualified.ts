// What somebody may do by his training: items he may receive, certificates that are valid on a day.
import { type Directory, type LocalDate, own } from '@yichuang/definition'

const holds = (on: LocalDate) => (one: { from: LocalDate; to?: LocalDate | undefined }) =>
  one.from <= on && (one.to === undefined || on <= one.to)

/** Whether he may receive an item. Where the directory lists no skills of a person, his posts say all. */
export function mayReceive({ people }: Directory, id: string, { item, on }: { item: string; on: LocalDate }): boolean {
  const skills = own(people, id)?.skills
  return skills === undefined || skills.filter(holds(on)).some((skill) => skill.item === item)
}

/** Numbers of his valid certificates by kind. */
export function certificatesOf({ people }: Directory, id: string, on: LocalDate): Record<string, string> {
  const valid = own(people, id)?.certificates?.filter(holds(on))
  if (!valid) return {}
  return Object.fromEntries(valid.map(({ kind, number }) => [kind, number]))
}
