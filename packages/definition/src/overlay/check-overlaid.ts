// What a county's overlays break, and which line of which overlay does it.
import { check } from '../check.ts'
import type { Bundle } from '../format/bundle.ts'
import type { County } from '../format/county.ts'
import type { Json, Pointer } from '../format/words.ts'
import { findings } from '../problem/findings.ts'
import type { Lang, Problem } from '../problem/problem.ts'
import { splitPointer } from '../validate/pointer.ts'
import { laidOver, type OverlayFile, overlaid } from './overlaid.ts'
import { touchedBy } from './touched.ts'

export interface OverlaidProblem extends Problem {
  /** Lines without which it would not be so, as `sample/overlays/senior-card.json#/service/limits/promised/n`. */
  because: string[]
}

/**
 * The overlaid item is checked whole, like any other. A finding that the item has without overlays too has no cause
 * among them; one that only several lines together bring about names all of them.
 */
export function checkOverlaid(
  base: Bundle,
  overlays: readonly OverlayFile[],
  { county, lang = 'zh-CN' }: { county?: County; lang?: Lang } = {},
): OverlaidProblem[] {
  const { bundle, troubles } = overlaid(base, overlays)
  if (!bundle) return findings(troubles, lang).map((problem) => ({ ...problem, because: [problem.at] }))
  const found = check(bundle, county, { lang })
  if (found.length === 0) return []
  const own = namesOf(check(base, county, { lang }))
  const lines = linesOf(overlays).map((line) => ({
    ...line,
    found: namesOf(
      check(
        overlays.reduce((item, one, i) => laidOver(item, i === line.nth ? without(one, line.at) : fields(one)), base),
        county,
        { lang },
      ),
    ),
  }))
  const all = lines.map(({ name, at }) => `${name}#${at}`)
  return found.map((problem) => {
    if (own.has(nameOf(problem))) return { ...problem, because: [] }
    const alone = lines.filter((line) => !line.found.has(nameOf(problem))).map(({ name, at }) => `${name}#${at}`)
    return { ...problem, because: alone.length > 0 ? alone : all }
  })
}

const nameOf = ({ code, at }: Problem): string => `${code} ${at}`
const namesOf = (found: readonly Problem[]): Set<string> => new Set(found.map(nameOf))
const fields = ({ value }: OverlayFile) => value as { [key: string]: Json }

const linesOf = (overlays: readonly OverlayFile[]): { nth: number; name: string; at: Pointer }[] =>
  overlays.flatMap((one, nth) => touchedBy(fields(one)).map(({ at }) => ({ nth, name: one.name, at })))

/** The overlay without one of its lines. */
function without(one: OverlayFile, at: Pointer): { [key: string]: Json } {
  const copy = JSON.parse(JSON.stringify(one.value)) as { [key: string]: Json }
  const path = splitPointer(at)
  const owner = path.slice(0, -1).reduce<Json>((in_, key) => (in_ as { [key: string]: Json })[key] ?? {}, copy)
  delete (owner as { [key: string]: Json })[path.at(-1) ?? '']
  return copy
}
