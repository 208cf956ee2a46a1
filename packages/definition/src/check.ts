// Asks every check.
import { bundleTroubles } from './build/bundle-troubles.ts'
import { chartOf } from './checks/chart.ts'
import type { Subject } from './checks/check.ts'
import { checks } from './checks/index.ts'
import type { Bundle } from './format/bundle.ts'
import type { County } from './format/county.ts'
import { findings } from './problem/findings.ts'
import type { Lang, Problem, Trouble } from './problem/problem.ts'

/**
 * Everything that is wrong with an item, in words: first its shape (whatever JSON it is; nothing is thrown), then, when
 * that is right, every check. With a county the item is also held against its directory. Places are pointers into the
 * bundle.
 *
 * @example check(bundle, county).length === 0 // may be published
 */
export function check(bundle: Bundle, county?: County, { lang = 'zh-CN' }: { lang?: Lang } = {}): Problem[] {
  const shape = bundleTroubles(bundle)
  const troubles = shape.length > 0 ? shape : askAll({ bundle, chart: chartOf(bundle.flow), ...(county && { county }) })
  return findings(troubles, lang)
}

const askAll = (subject: Subject): Trouble[] =>
  checks.flatMap(({ code, find }) => find(subject).map((finding) => ({ code, ...finding })))
