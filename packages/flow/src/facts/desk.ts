// Who sits at a desk: a post at a unit, a person of the case, or anyone who is known well enough.
import { type DeskWay, type Json, own } from '@yichuang/definition'
import type { Actor } from '../case.ts'
import { waysOf } from '../compile/used.ts'
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

/** The actor's seat at a desk; undefined when it is not his. */
export function seatAt(facts: Facts, actor: Actor, desk: string): Seat | undefined {
  const bench = deskIn(facts, desk)
  if (!bench) return undefined
  const { way, post, unit, party, anyone } = bench
  if (post !== undefined) {
    const held = actor.posts.find((one) => one.post === post && (way.unit === undefined || one.unit === unit))
    return held && { desk, post, unit: held.unit }
  }
  if (party !== undefined && party === actor.id) return { desk }
  if (anyone !== undefined && actor.kind !== 'system' && actor.assurance >= ASSURANCE[anyone]) return { desk }
  return undefined
}

/** DOMAIN C9: 0 none, 1 phone, 2 ID and name, 3 ID and face, 4 counter or certificate. */
const ASSURANCE = { signedIn: 0, realName: 2 }

/** A person as a rule gives him: his id, or a party of the case. */
function personOf(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  return typeof value['id'] === 'string' ? value['id'] : undefined
}
