// Which office a unit of the service is, in this case.
import { own } from '@yichuang/definition'
import { waysOf } from '../compile/used.ts'
import type { Facts } from './facts.ts'
import { answer, ruleHolds } from './rule.ts'

/**
 * Code of the unit in the directory: the value of `of`, climbed through the parents to the unit of the wanted kind.
 * Undefined when the value is missing, unknown, or has nothing of that kind above it.
 */
export function unitOf(facts: Facts, name: string): string | undefined {
  const { units } = facts.world.county.directory
  const way = waysOf(own(facts.item.bundle.service.units, name)).find(
    (one) => one.if === undefined || ruleHolds(facts, one.if),
  )
  const of = way === undefined ? null : answer(facts, way.of, `/service/units/${name}`)
  if (way === undefined || typeof of !== 'string') return undefined
  let code: string | undefined = of
  for (let step = 0; code !== undefined && step < MAX_DEPTH; step++) {
    const unit: (typeof units)[string] | undefined = own(units, code)
    if (unit === undefined) return undefined
    if (way.kind === undefined || unit.kind === way.kind) return code
    code = unit.parent
  }
  return undefined
}

// A directory whose parents run in a circle must not hang a case.
const MAX_DEPTH = 20
