// Whose turn it is: one row for each desk that a case waits at.
import type { Instant } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import { deskPlace, leavesOf } from '../chart/active.ts'
import type { Place } from '../chart/chart.ts'
import { titleAt } from '../chart/title.ts'
import type { Item, Task, World } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { deskIn } from '../facts/desk.ts'
import { factsOf } from '../facts/facts.ts'
import { lastMoment } from '../facts/last-moment.ts'
import { dateOf } from '../time/instant.ts'

/**
 * The nearest desk above each active leaf, each once; none when the case is done. A desk of which no alternative holds
 * has no row; a post whose unit cannot be found has a row without `unit`.
 * With `at` the directory is asked as it is then: offices may have been merged since the case last moved.
 */
export function tasks(item: Item, state: CaseState, world: World, at?: Instant): Task[] {
  if (state.status === 'done') return []
  const { chart } = compiledOf(item)
  const seen = new Set<Place>()
  const facts = factsOf(item, state, world, at === undefined ? lastMoment(state) : { at, on: dateOf(at) })
  return leavesOf(chart, state.value).flatMap((leaf): Task[] => {
    const place = deskPlace(leaf)
    if (place?.desk === undefined || seen.has(place)) return []
    seen.add(place)
    const bench = deskIn(facts, place.desk)
    if (!bench) return []
    const { desk, post, unit, party, anyone } = bench
    return [
      {
        desk,
        title: titleAt(leaf),
        state: leaf.path,
        ...(post === undefined ? {} : { post }),
        ...(unit === undefined ? {} : { unit }),
        ...(party === undefined ? {} : { party }),
        ...(anyone === undefined ? {} : { anyone }),
      },
    ]
  })
}
