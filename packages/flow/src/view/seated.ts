// Who sits at a desk of a case now, whether or not the case waits there: for messages to a desk.
import type { CaseState } from '../case.ts'
import type { Item, Task, World } from '../command.ts'
import { deskIn } from '../facts/desk.ts'
import { factsOf } from '../facts/facts.ts'
import { lastMoment } from '../facts/last-moment.ts'

/** A post at a unit, or a person by his id; undefined when none of the desk's alternatives holds. */
export function seated(
  item: Item,
  state: CaseState,
  { world, desk }: { world: World; desk: string },
): Pick<Task, 'post' | 'unit' | 'party'> | undefined {
  const bench = deskIn(factsOf(item, state, world, lastMoment(state)), desk)
  if (!bench) return undefined
  const { post, unit, party } = bench
  return {
    ...(post === undefined ? {} : { post }),
    ...(unit === undefined ? {} : { unit }),
    ...(party === undefined ? {} : { party }),
  }
}
