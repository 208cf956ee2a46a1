// The posts of a person on a day: his own, those of whom he stands in for, and those of units that were merged into his.
import { type Directory, type Holding, type LocalDate, own } from '@yichuang/definition'
import type { HeldPost } from '../case.ts'
import { absencesOn, substitutesIn } from './absence.ts'
import { formerUnits, unitOn } from './successor.ts'

/** From the directory alone, never from a token. Nobody whom it does not know has a post. */
export function postsOf(directory: Directory, id: string, on: LocalDate): HeldPost[] {
  const mine = own(directory.people, id)?.posts
  if (!mine) return []
  const lent = absencesOn(directory, on).flatMap((absence): HeldPost[] => {
    if (!substitutesIn(directory, absence).includes(id)) return []
    const { who, by, items } = absence
    const theirs = own(directory.people, who)?.posts ?? []
    // B stands in at the posts that A and he share; whoever is named stands in at all of them.
    const filled = by === undefined ? theirs.filter((post) => mine.some((b) => isPair(post, b))) : theirs
    return filled.map((post) => ({ ...post, for: who, ...(items === undefined ? {} : { items }) }))
  })
  return [...mine, ...lent].flatMap((held) => withFormer(directory, held, on))
}

const isPair = (a: Holding, b: Holding): boolean =>
  a.post === b.post && a.unit === b.unit && a.kind === 'A' && b.kind === 'B'

function withFormer(directory: Directory, held: HeldPost, on: LocalDate): HeldPost[] {
  const unit = unitOn(directory, held.unit, on)
  const now = { ...held, unit }
  return [now, ...formerUnits(directory, unit, on).map((old): HeldPost => ({ ...now, unit: old, former: true }))]
}
