// The tags that a rule asks for: `{ "in": ["deciding", { "var": "case.tags" }] }`.
import type { Json, Logic } from '../../format/words.ts'
import { joinPointer } from '../../validate/pointer.ts'
import type { Use } from '../use.ts'

/** Every tag that is written out in a rule, with its place. */
export function tagsAsked(logic: Logic, at: string): Use[] {
  if (typeof logic !== 'object' || logic === null) return []
  const below = Object.entries(logic).flatMap(([key, part]) => tagsAsked(part, joinPointer(at, key)))
  const [tag, list] = Array.isArray(logic) ? [] : partsOf(logic['in'])
  return typeof tag === 'string' && isTags(list) ? [{ name: tag, at: `${at}/in/0` }, ...below] : below
}

const partsOf = (args: Json | undefined): Json[] => (Array.isArray(args) ? args : [])

const isTags = (logic: Json | undefined): boolean =>
  typeof logic === 'object' && logic !== null && !Array.isArray(logic) && logic['var'] === 'case.tags'
