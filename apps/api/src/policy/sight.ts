// What each reader sees of each class of personal information: in lists, and in one case.
import type { Pii } from '@yichuang/definition'
import type { Bearer } from './permits.ts'
import { isRelation, type Relation } from './who.ts'

/** A field's class is its `pii`; `papers` are the files and notices of a case as they are. */
export type Column = Pii | 'papers'
export type Sight = Readonly<Record<Column, 'plain' | 'masked'>>

const MASKED: Sight = {
  none: 'plain',
  basic: 'masked',
  contact: 'masked',
  location: 'masked',
  health: 'masked',
  finance: 'masked',
  minor: 'masked',
  id: 'masked',
  papers: 'masked',
}
const PLAIN = Object.fromEntries(Object.keys(MASKED).map((column) => [column, 'plain'])) as Sight

/** Lists show no more than tells one case from another, to whomever. */
export const IN_LISTS: Sight = MASKED

/** In one case, by what one is to it. A desk is one only while the case waits there; after that it is `earlier`. */
export const IN_A_CASE: Readonly<Record<Relation, Sight>> = {
  applicant: PLAIN,
  owner: PLAIN,
  uploader: PLAIN,
  // What the work needs is there; a number that opens bank accounts, and what is said of a child, only when asked for.
  desk: { ...PLAIN, id: 'masked', minor: 'masked' },
  earlier: MASKED,
  supervisor: MASKED,
}

/** The best that any relation gives. */
export function sightOf({ is }: Bearer): Sight {
  const sights = is.filter(isRelation).map((who) => IN_A_CASE[who])
  const [first = MASKED, ...others] = sights
  if (others.length === 0) return first
  const best = Object.keys(MASKED).map((column) => [
    column,
    sights.some((one) => one[column as Column] === 'plain') ? 'plain' : 'masked',
  ])
  return Object.fromEntries(best) as Sight
}
