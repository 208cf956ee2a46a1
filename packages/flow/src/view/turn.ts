// Whether it is somebody's turn at a desk now, and in whose place: for inboxes.
import type { Instant } from '@yichuang/definition'
import type { Actor, CaseState } from '../case.ts'
import type { Item, World } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'
import { seatsAt } from '../facts/desk.ts'
import { factsOf } from '../facts/facts.ts'
import { isCovered } from '../people/absence.ts'
import { mayReceive } from '../people/qualified.ts'
import { dateOf } from '../time/instant.ts'

/**
 * `for`: the colleague in whose place he would act. Undefined when the task is not his: it is kept by another, he lacks
 * the skill to receive the item, or he is away and somebody stands in. Being away takes no right to act, only the task.
 */
export function turn(
  item: Item,
  state: CaseState,
  { desk, actor, world, at }: { desk: string; actor: Actor; world: World; at: Instant },
): { for?: string } | undefined {
  const on = dateOf(at)
  const asked = { item: item.id, on }
  const { directory } = world.county
  const [seat] = seatsAt(factsOf(item, state, world, { at, on }), actor, { desk })
  if (!seat) return undefined
  if (compiledOf(item).receiving.has(desk) && !mayReceive(directory, actor.id, asked)) return undefined
  if (seat.for === undefined && isCovered(directory, actor.id, asked)) return undefined
  return seat.for === undefined ? {} : { for: seat.for }
}
