// What follows from a value: which fields are there, what would be sent, what is wrong with it. Made once per value.
import { type Json, normalise, type Pointer, type Problem } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { computed } from './computed.ts'
import { type Judgement, judge } from './judge.ts'
import { type Place, places, type Resolve, settle, survey } from './survey.ts'

export interface Look extends Judgement {
  /** What is on the page: without the values of fields that a condition took away. */
  shown: Json
  /** What would be sent: the same, without stray blanks. */
  settled: Json
  tree: Place
  byPointer: ReadonlyMap<Pointer, Place>
  /** The fields that are open during a correction. */
  corrections: Place[]
}

/** What the summary shows: nothing yet, one page's problems, or all of them. */
export interface Asked {
  summary: 'none' | 'page' | 'all'
  isHere: (pointer: Pointer) => boolean
  /** Whether the person has been there, or wanted to go on past it. */
  isSeen: (pointer: Pointer) => boolean
  told: Problem[]
  waiting: Problem[]
}

export function lookAt(props: FormProps, value: Json, resolve: Resolve): Look {
  const { schema, ui } = props.form
  const shown = computed(props, settle(resolve, schema, value))
  const settled = normalise(schema, shown)
  const tree = survey(resolve, schema, shown, ui)
  const byPointer = new Map(places(tree).map((place) => [place.pointer, place]))
  const judgement = judge(props, settled, byPointer)
  const corrections = [...byPointer.values()].filter(({ pointer }) => props.only?.includes(pointer))
  return { ...judgement, shown, settled, tree, byPointer, corrections }
}

/** The problems to list, in the order of the page. */
export function summaryOf({ rules, fields }: Judgement, { summary, isHere, isSeen, told, waiting }: Asked): Problem[] {
  if (summary === 'none') return NONE
  // One word a field: the server has seen more than the form, and a file on its way is not missing.
  const before = new Set([...told, ...waiting].map(({ at }) => at))
  const own = fields.filter(({ at }) => isSeen(at) && !before.has(at))
  return [...rules, ...told, ...[...waiting, ...own].filter(({ at }) => summary === 'all' || isHere(at))]
}

/** One and the same, so that nobody who reads it draws again. */
const NONE: Problem[] = []
