// Who sits at a desk: a post at a unit, a person of the case, or anyone who is known well enough.
import { type DeskWay, type Json, own } from '@yichuang/definition'
import type { Actor, HeldPost } from '../case.ts'
import { waysOf } from '../compile/used.ts'
import { absencesOn, isCovered } from '../people/absence.ts'
import { ownerOf } from '../people/owner.ts'
import { postsOf } from '../people/posts-of.ts'
import { dateOf } from '../time/instant.ts'
import type { Facts } from './facts.ts'
import { answer, ruleHolds } from './rule.ts'
import { unitOf } from './unit.ts'

/** A desk as it stands in this case: its unit found, its person named. */
export interface Bench {
  desk: string
  way: DeskWay
  post?: string
  /** Code in the directory; absent when a post may be at any unit, or when the unit is not known. */
  unit?: string
  party?: string
  anyone?: 'realName' | 'signedIn'
}

/** What an actor acts as. */
export interface Seat {
  desk: string
  post?: string
  unit?: string
  /** Whom he stands in for. */
  for?: string
}

/** Undefined when none of the desk's alternatives holds. */
export function deskIn(facts: Facts, desk: string): Bench | undefined {
  const way = waysOf(own(facts.item.bundle.service.desks, desk)).find(
    (one) => one.if === undefined || ruleHolds(facts, one.if),
  )
  if (!way) return undefined
  const bench: Bench = { desk, way }
  if (way.post !== undefined) bench.post = way.post
  if (way.anyone !== undefined) bench.anyone = way.anyone
  const unit = way.unit === undefined ? undefined : unitOf(facts, way.unit)
  if (unit !== undefined) bench.unit = unit
  const party = way.party === undefined ? undefined : personOf(answer(facts, way.party, `/service/desks/${desk}`))
  if (party !== undefined) bench.party = party
  return bench
}

/**
 * The actor's seats at a desk, the one he should act from first; none when it is not his. A case that he goes on with for
 * somebody who is away is that person's, even where he holds the post himself. `taking`: the event takes the case over
 * from whoever keeps it.
 */
export function seatsAt(facts: Facts, actor: Actor, { desk, taking }: { desk: string; taking?: boolean }): Seat[] {
  const bench = deskIn(facts, desk)
  if (!bench) return []
  const { way, post, unit, party, anyone } = bench
  if (post !== undefined) {
    const seats = actor.posts
      .filter((held) => held.post === post && (way.unit === undefined || held.unit === unit))
      .filter((held) => isOpenTo(held, way, facts.item.id))
      .map((held): Seat => ({ desk, post, unit: held.unit, ...(held.for === undefined ? {} : { for: held.for }) }))
    if (seats.length === 0) return []
    const owner = ownerOf(facts.item.bundle.service, facts.state, desk)
    const first = (seat: Seat) => (owner !== undefined && seat.for === owner ? 0 : seat.for === undefined ? 1 : 2)
    const inOrder = [...seats].sort((a, b) => first(a) - first(b))
    if (!way.owned || taking || owner === undefined || !isKept(facts, owner, { post, unit })) return inOrder
    return inOrder.filter((seat) => (seat.for ?? actor.id) === owner)
  }
  if (party !== undefined && party === actor.id) return [{ desk }]
  if (anyone !== undefined && actor.kind !== 'system' && actor.assurance >= ASSURANCE[anyone]) return [{ desk }]
  return []
}

const isOpenTo = ({ kind, items, former }: HeldPost, way: DeskWay, item: string): boolean =>
  !former && (way.kind === undefined || kind === way.kind) && (items === undefined || items.includes(item))

/** Whoever left the post, or is away with nobody in his place, keeps nothing: a case is never without an owner who works. */
function isKept({ item, world, now }: Facts, owner: string, at: { post: string; unit: string | undefined }): boolean {
  const { directory } = world.county
  const on = dateOf(now.at)
  const held = postsOf(directory, owner, on)
  const away = absencesOn(directory, on).some(
    ({ who, items }) => who === owner && (items === undefined || items.includes(item.id)),
  )
  return (
    held.some(({ post, unit }) => post === at.post && (at.unit === undefined || unit === at.unit)) &&
    (!away || isCovered(directory, owner, { item: item.id, on }))
  )
}

/** DOMAIN C9: 0 none, 1 phone, 2 ID and name, 3 ID and face, 4 counter or certificate. */
const ASSURANCE = { signedIn: 0, realName: 2 }

/** A person as a rule gives him: his id, or a party of the case. */
function personOf(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  return typeof value['id'] === 'string' ? value['id'] : undefined
}
