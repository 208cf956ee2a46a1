// The tags of a case and their spans: when each was gained and lost.
import type { CaseState, Moment } from '../case.ts'
import { SUSPENDED } from '../facts/counting.ts'

type Tagged = Pick<CaseState, 'tags' | 'spans' | 'keep'>

/**
 * Tags after a step into places that carry `carried`. What a case held before it was suspended it holds on until it
 * leaves the suspension, so that nothing is ever gained twice by standing still.
 */
export function tagsAfter(before: Tagged, carried: readonly string[], now: Moment): Tagged {
  const suspended = carried.includes(SUSPENDED)
  const keep = !suspended ? [] : before.tags.includes(SUSPENDED) ? before.keep : before.tags
  const tags = keep.length === 0 ? [...carried] : [...new Set([...carried, ...keep])].sort()
  const gained = tags.filter((tag) => !before.tags.includes(tag))
  const lost = before.tags.filter((tag) => !tags.includes(tag))
  if (gained.length + lost.length === 0) return { tags: before.tags, spans: before.spans, keep }
  const spans = { ...before.spans }
  for (const tag of gained) spans[tag] = [...(spans[tag] ?? []), [now, null]]
  for (const tag of lost) {
    const all = spans[tag] ?? []
    spans[tag] = all.map((span, i) => (i === all.length - 1 ? [span[0], now] : span))
  }
  return { tags, spans, keep }
}

/** A tag that holds (or last held) is dated as if it had been gained together with another. */
export function backdated({ spans }: Pick<CaseState, 'spans'>, tag: string, to: string): CaseState['spans'] {
  const own = spans[tag]
  const earlier = spans[to]?.at(-1)?.[0]
  if (!own || !earlier) return spans
  return { ...spans, [tag]: own.map((span, i) => (i === own.length - 1 ? [earlier, span[1]] : span)) }
}
