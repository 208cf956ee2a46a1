// What differs between two versions of an item, and what each difference means for the cases in work.
import { chartOf } from '../checks/chart.ts'
import type { Bundle } from '../format/bundle.ts'
import type { Json, Pointer } from '../format/words.ts'
import { own } from '../own.ts'
import { changeWords, type Verdict } from '../problem/change.ts'
import type { Lang } from '../problem/problem.ts'
import { sayWith } from '../problem/say-with.ts'
import type { Kind, Side } from './kind.ts'
import { kinds } from './kinds.ts'
import { type Raw, rawDifferences } from './raw.ts'
import { wordOf } from './word-of.ts'

export interface Difference {
  /** Pointer into the bundle; of a set (tags, required fields, choices, desks) that of the list. */
  at: Pointer
  /** Such as `limit-longer`: what happened, in one word. */
  kind: string
  /** Absent for what is new. */
  was?: Json
  /** Absent for what is gone. */
  is?: Json
  verdict: Verdict
  /** What it means, and what to do about it. */
  says: string
  try: string
}

/**
 * Every difference with its verdict and its reason, in the order of the bundle; the whole verdict is the worst.
 * `compatible`: cases may be moved as they are, and nobody is asked or promised anything else. `care`: a person has to
 * look. `breaks`: a case in work may have no place, no timer or no readable data in the new version without a plan.
 *
 * @example diff(published, draft).verdict === 'compatible'
 */
export function diff(
  old: Bundle,
  now: Bundle,
  { lang = 'zh-CN' }: { lang?: Lang } = {},
): { verdict: Verdict; changes: Difference[] } {
  const pair = { was: side(old), is: side(now) }
  const changes = rawDifferences(old as unknown as Json, now as unknown as Json).map((raw) => told(raw, pair, lang))
  const verdict = VERDICTS.findLast((one) => changes.some((change) => change.verdict === one)) ?? 'compatible'
  return { verdict, changes }
}

/** From best to worst. */
const VERDICTS: readonly Verdict[] = ['compatible', 'care', 'breaks']

const side = (bundle: Bundle): Side => ({ bundle, chart: chartOf(bundle.flow) })

function told(raw: Raw, pair: Parameters<Kind>[1], lang: Lang): Difference {
  const { at, was, is } = raw
  const { kind, params } = firstOf(raw, pair)
  const { verdict = 'care' } = own(changeWords, kind) ?? {}
  const { says, try: way } = sayWith(changeWords, { code: kind, at, params: { ...shown(raw), ...params } }, lang)
  return {
    at,
    kind,
    ...(was === undefined ? {} : { was }),
    ...(is === undefined ? {} : { is }),
    verdict,
    says,
    try: way,
  }
}

function firstOf(raw: Raw, pair: Parameters<Kind>[1]) {
  for (const kind of kinds) {
    const found = kind(raw, pair)
    if (found && own(changeWords, found.kind)) return found
  }
  return { kind: 'other' }
}

/** What every sentence may name. */
const shown = ({ path, was, is }: Raw) => ({ name: path.at(-1) ?? '', was: brief(was), is: brief(is) })

const brief = (value: Json | undefined): string => {
  const text = wordOf(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const LONGEST = 60
