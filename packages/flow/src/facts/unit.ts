// Which office a unit of the service is, in this case.
import { own } from '@yichuang/definition'
import { waysOf } from '../compile/used.ts'
import { unitOn } from '../people/successor.ts'
import { dateOf } from '../time/instant.ts'
import type { Facts } from './facts.ts'
import { answer, ruleHolds } from './rule.ts'

/**
 * Code of the unit in the directory: the value of `of`, climbed through the parents to the unit of the wanted kind; of
 * offices that were merged, the successor.
 * Undefined when the value is missing, unknown, or has nothing of that kind above it.
 */
export function unitOf(facts: Facts, name: string): string | undefined {
  const { units } = facts.world.county.directory
  const way = waysOf(own(facts.item.bundle.service.units, name)).find(
    (one) => one.if === undefined || ruleHolds(facts, one.if),
  )
  const of = way === undefined ? null : answer(facts, way.of, `/service/units/${name}`)
  if (way === undefined || typeof of !== 'string') return undefined
  // By the day it is, not by a legal date that lies before it: an office that was merged since is no more.
  const on = dateOf(facts.now.at)
  let code: string | undefined = unitOn(facts.world.county.directory, of, on)
  for (let step = 0; code !== undefined && step < MAX_DEPTH; step++) {
    const unit: (typeof units)[string] | undefined = own(units, code)
    if (unit === undefined) return undefined
    if (way.kind === undefined || unit.kind === way.kind) return code
    code = unit.parent === undefined ? undefined : unitOn(facts.world.county.directory, unit.parent, on)
  }
  return undefined
}

// A directory whose parents run in a circle must not hang a case.
const MAX_DEPTH = 20
