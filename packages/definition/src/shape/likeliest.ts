// Of the errors of an alternative ("a name, an arrow or a list"), those that the author meant.
import type { OutputUnit } from '@cfworker/json-schema'

/** Keywords that only say that something below them is wrong. */
const FRAMES = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  '$ref',
])

/**
 * Leaves out frames, and of an `anyOf` all branches but the one whose type the value has: who wrote an object is told
 * what is wrong with the object, not that a text would have done too. Where no single branch is left, the `anyOf`
 * itself stands for all.
 */
export function likeliest(errors: readonly OutputUnit[]): OutputUnit[] {
  const kept: OutputUnit[] = []
  for (let index = 0; index < errors.length; index += 1) {
    const error = errors[index]
    if (error === undefined) continue
    if (error.keyword !== 'anyOf') {
      if (!FRAMES.has(error.keyword)) kept.push(error)
      continue
    }
    const below = followers(errors, index, `${error.keywordLocation}/`)
    const branches = branchesOf(below, error).filter((branch) => !branch.some((unit) => isOtherType(unit, error)))
    kept.push(...(branches.length === 1 ? likeliest(branches[0] ?? []) : [error]))
    index += below.length
  }
  return kept
}

/** The errors right after this one that stand under that location. */
function followers(errors: readonly OutputUnit[], index: number, under: string): OutputUnit[] {
  const after = errors.slice(index + 1)
  const end = after.findIndex((unit) => !unit.keywordLocation.startsWith(under) && unit.keyword !== 'false')
  return end < 0 ? after : after.slice(0, end)
}

function branchesOf(below: OutputUnit[], { keywordLocation }: OutputUnit): OutputUnit[][] {
  const branches: OutputUnit[][] = []
  let current = -1
  for (const unit of below) {
    // A refused key carries the place in the value instead of the keyword's, so it goes with the error before it.
    if (unit.keyword !== 'false') current = Number.parseInt(unit.keywordLocation.slice(keywordLocation.length + 1), 10)
    branches[current] ??= []
    branches[current]?.push(unit)
  }
  return branches.filter((branch) => branch !== undefined)
}

const isOtherType = (unit: OutputUnit, { instanceLocation }: OutputUnit): boolean =>
  unit.instanceLocation === instanceLocation && unit.keyword === 'type'
