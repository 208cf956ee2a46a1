// Who somebody is to one case: worked out from the directory, the case and the desks it has had.
import type { County } from '@yichuang/definition'
import { type Actor, type CaseState, type Item, offers, tasks } from '@yichuang/flow'
import type { Glance } from '../county/work.ts'
import type { Bearer } from './permits.ts'
import type { Relation } from './who.ts'

export interface Subject {
  item: Item
  state: CaseState
  /** Every post and unit at which the case has ever waited. */
  desks: readonly { post: string; unit: string }[]
}

/** Every relation that this actor has to the case now. */
export function relationsTo(
  { item, state, desks }: Subject,
  { actor, county, world, now }: Pick<Glance, 'county' | 'world' | 'now'> & { actor: Actor },
): Bearer {
  const open = state.status === 'done' ? 'closed' : 'open'
  if (actor.kind !== 'staff') return { is: state.applicant.id === actor.id ? ['applicant'] : [], state: open }
  const holds = (post: string, unit: string | undefined) =>
    actor.posts.some(
      (held) =>
        held.post === post &&
        (unit === undefined || held.unit === unit) &&
        (held.items === undefined || held.items.includes(item.id)),
    )
  const is: Relation[] = []
  const waits = tasks(item, state, world, now).some(({ post, unit }) => post !== undefined && holds(post, unit))
  if (waits) is.push('desk')
  const had =
    Object.values(state.hands).some((hands) => hands.includes(actor.id)) ||
    desks.some(({ post, unit }) => holds(post, unit))
  // Costly, and of use only to somebody whom nothing else lets in.
  if (had || (!waits && offers(item, state, actor, world, now).length > 0)) is.push('earlier')
  const above = actor.posts.filter(({ post }) => post === 'supervisor').map(({ unit }) => unit)
  if (above.length && desks.some(({ unit }) => isUnder(county, unit, above))) is.push('supervisor')
  return { is, state: open }
}

/** Whether a unit is one of these, or lies below one of them. */
function isUnder({ directory }: County, unit: string, above: readonly string[]): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = unit; at !== undefined && !seen.has(at); at = directory.units[at]?.parent) {
    if (above.includes(at)) return true
    seen.add(at)
  }
  return false
}
