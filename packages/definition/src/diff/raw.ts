// Every place where two bundles differ, at the depth at which a difference can be told.
import { canonical } from '../canonical.ts'
import type { Json, Pointer } from '../format/words.ts'
import { own } from '../own.ts'
import { joinPointer } from '../validate/pointer.ts'
import { isWhole } from './whole.ts'

/** One difference; `was` is absent for what is new, `is` for what is gone. */
export interface Raw {
  at: Pointer
  path: readonly string[]
  was?: Json
  is?: Json
  /** The list at `at` is a set, or choices: `was` or `is` is the member that left or came. */
  member?: true
}

type Fields = { [key: string]: Json }

/** Where nothing and an empty map say the same, so that each member is told by itself. */
const MAPS = ['properties', 'states', 'on', 'after', 'text', 'conditions', 'basis', 'materials', 'faqs', 'messages']
/** Lists whose order says nothing. */
const SETS = ['required', 'enum', 'tags', 'by', 'notSameAs', 'require', 'mime', 'forms', 'audience', 'themes']

export function rawDifferences(was: Json, is: Json): Raw[] {
  const found: Raw[] = []
  walk({ at: '', path: [] }, was, is, found)
  return found
}

type Here = Pick<Raw, 'at' | 'path'>

function walk(here: Here, was: Json | undefined, is: Json | undefined, found: Raw[]): void {
  if (was === is || (was !== undefined && is !== undefined && canonical(was) === canonical(is))) return
  const last = here.path.at(-1) ?? ''
  const asMap = (value: Json | undefined) => (value === undefined && MAPS.includes(last) ? {} : value)
  const [from, to] = isWhole(here.path) ? [was, is] : [asMap(was), asMap(is)]
  if (isFields(from) && isFields(to) && !isWhole(here.path)) {
    for (const key of [...new Set([...Object.keys(from), ...Object.keys(to)])]) {
      walk({ at: joinPointer(here.at, key), path: [...here.path, key] }, own(from, key), own(to, key), found)
    }
    return
  }
  // A condition more or less moves the others; the same number of them is compared one by one.
  if (last === 'allOf' && Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
    for (const [i, one] of was.entries())
      walk({ at: joinPointer(here.at, i), path: [...here.path, `${i}`] }, one, is[i], found)
    return
  }
  const members = SETS.includes(last) ? setOf : last === 'oneOf' ? choicesOf : undefined
  const [left, right] = [members?.(was), members?.(is)]
  if (left && right) found.push(...byMember(here, left, right))
  else found.push({ ...here, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) })
}

function byMember(here: Here, was: Map<string, Json>, is: Map<string, Json>): Raw[] {
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, value]): Raw => ({ ...here, was: value, member: true }))
  const come = [...is].filter(([key]) => !was.has(key)).map(([, value]): Raw => ({ ...here, is: value, member: true }))
  const stayed = [...is].flatMap(([key, value]): Raw[] => {
    const before = was.get(key)
    if (before === undefined || canonical(before) === canonical(value)) return []
    return [{ ...here, was: before, is: value, member: true }]
  })
  const all = [...gone, ...come, ...stayed]
  // Only the order differs: still a difference of the two files.
  return all.length > 0 ? all : [{ ...here, was: [...was.values()], is: [...is.values()] }]
}

function setOf(value: Json | undefined): Map<string, Json> | undefined {
  if (value === undefined) return new Map()
  return Array.isArray(value) ? new Map(value.map((one) => [canonical(one), one])) : undefined
}

/** `oneOf` as choices: schemas that each stand for one value. */
function choicesOf(value: Json | undefined): Map<string, Json> | undefined {
  if (!Array.isArray(value)) return undefined
  const choices = value.map((one): [string, Json] => [isFields(one) ? canonical(one['const'] ?? null) : '', one])
  return choices.every(([, one]) => isFields(one) && 'const' in one) ? new Map(choices) : undefined
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
