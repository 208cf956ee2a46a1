// What is wrong with a county's directory beside its shape: names that lead nowhere, periods, who stands in for whom.
import type { Absence, Directory } from './format/county.ts'
import { own } from './own.ts'
import type { Trouble } from './problem/problem.ts'

/** Of a file that has its shape. `items`: codes of the items that there are; without them no code is called unknown. */
export function directoryTroubles(directory: Directory, { items }: { items?: readonly string[] } = {}): Trouble[] {
  return [...unitTroubles(directory), ...peopleTroubles(directory, items), ...absenceTroubles(directory, items)]
}

function unitTroubles({ units }: Directory): Trouble[] {
  return Object.entries(units).flatMap(([code, { parent, successor }]) => [
    ...unknown('unit', units, parent, `/units/${code}/parent`),
    ...(successor
      ? [
          ...unknown('unit', units, successor.unit, `/units/${code}/successor/unit`),
          ...(comesBack(units, code) ? [{ code: 'definition/successor-circle', at: `/units/${code}/successor` }] : []),
        ]
      : []),
  ])
}

/** Whether a unit is, in the end, merged into itself. */
function comesBack(units: Directory['units'], code: string): boolean {
  const seen = new Set<string>()
  for (let at = own(units, code)?.successor?.unit; at !== undefined && !seen.has(at); ) {
    if (at === code) return true
    seen.add(at)
    at = own(units, at)?.successor?.unit
  }
  return false
}

function peopleTroubles({ units, posts, people, certificates = {} }: Directory, items?: readonly string[]): Trouble[] {
  return Object.entries(people).flatMap(([id, person]) => [
    ...person.posts.flatMap(({ post, unit }, i) => [
      ...unknown('post', posts, post, `/people/${id}/posts/${i}/post`),
      ...unknown('unit', units, unit, `/people/${id}/posts/${i}/unit`),
    ]),
    ...(person.skills ?? []).flatMap((skill, i) => [
      ...strange(items, skill.item, `/people/${id}/skills/${i}/item`),
      ...upsideDown(skill, `/people/${id}/skills/${i}`),
    ]),
    ...(person.certificates ?? []).flatMap((one, i) => [
      ...unknown('certificate', certificates, one.kind, `/people/${id}/certificates/${i}/kind`),
      ...upsideDown(one, `/people/${id}/certificates/${i}`),
    ]),
  ])
}

function absenceTroubles({ people, absences = {} }: Directory, items?: readonly string[]): Trouble[] {
  return Object.entries(absences).flatMap(([key, absence]) => {
    const at = `/absences/${key}`
    const { who, by } = absence
    const others = by === undefined ? [] : Object.values(absences).filter((one) => one.who === by && meet(one, absence))
    const circle = by === who || others.some((one) => one.by === who)
    return [
      ...unknown('person', people, who, `${at}/who`),
      ...unknown('person', people, by, `${at}/by`),
      ...upsideDown(absence, at),
      ...(absence.items ?? []).flatMap((item, i) => strange(items, item, `${at}/items/${i}`)),
      ...(circle ? [{ code: 'definition/substitution-circle', at: `${at}/by` }] : []),
      ...(others.length > 0 && !circle
        ? [{ code: 'definition/substitute-away', at: `${at}/by`, params: { who: by ?? '' } }]
        : []),
      ...(by === undefined && own(people, who) && !hasB(people, who)
        ? [{ code: 'definition/nobody-stands-in', at, params: { who } }]
        : []),
    ]
  })
}

/** Whether they have a day and an item in common. */
const meet = (a: Absence, b: Absence): boolean =>
  a.from <= b.to &&
  b.from <= a.to &&
  (a.items === undefined || b.items === undefined || a.items.some((item) => b.items?.includes(item)))

/** Whether some post that he holds as A is held as B by somebody else at the same unit. */
function hasB(people: Directory['people'], who: string): boolean {
  const held = own(people, who)?.posts.filter(({ kind }) => kind === 'A') ?? []
  return held.some((a) =>
    Object.entries(people).some(
      ([id, { posts }]) => id !== who && posts.some((b) => b.kind === 'B' && b.post === a.post && b.unit === a.unit),
    ),
  )
}

const unknown = <T>(kind: string, map: Record<string, T>, name: string | undefined, at: string): Trouble[] =>
  name === undefined || own(map, name) !== undefined
    ? []
    : [{ code: `definition/directory-unknown-${kind}`, at, params: { name } }]

const strange = (items: readonly string[] | undefined, name: string, at: string): Trouble[] =>
  items === undefined || items.includes(name)
    ? []
    : [{ code: 'definition/directory-unknown-item', at, params: { name } }]

const upsideDown = ({ from, to }: { from: string; to?: string | undefined }, at: string): Trouble[] =>
  to !== undefined && to < from ? [{ code: 'definition/period-upside-down', at, params: { from, to } }] : []
