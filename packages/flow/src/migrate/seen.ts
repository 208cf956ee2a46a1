// A case as it looks before and after a migration, and what is different.
import { canonical, type Instant, type Json, type LocalDate, type Pointer } from '@yichuang/definition'
import type { CaseState } from '../case.ts'
import type { Item, World } from '../command.ts'
import { clocks } from '../view/clocks.ts'
import { tasks } from '../view/tasks.ts'
import { pathOf, titleOf } from '../view/titles.ts'

/** What people would see of it. */
export interface Seen {
  version: number
  /** Dotted path of the state, and its title. */
  state: string
  title: string
  tags: string[]
  /** Last day of each limit that counts, and whether it may still move. */
  due: Record<string, { due: LocalDate; provisional: boolean }>
  /** Whose turn it is. */
  desks: { desk: string; unit?: string }[]
}

export function seen(item: Item, state: CaseState, { world, at }: { world: World; at: Instant }): Seen {
  const counting = clocks(item, state, world, at).filter((clock) => clock.state !== 'ended')
  return {
    version: item.version,
    state: pathOf(item, state.value),
    title: titleOf(item, state.value),
    tags: state.tags,
    due: Object.fromEntries(counting.map(({ limit, due, provisional }) => [limit, { due, provisional }])),
    desks: tasks(item, state, world, at).map(({ desk, unit }) => ({ desk, ...(unit === undefined ? {} : { unit }) })),
  }
}

/** One place of the case that is different. What people filled in is named, not shown: a report is read by administrators. */
export interface Changed {
  at: Pointer
  was?: Json
  is?: Json
}

export function changedIn(was: CaseState, is: CaseState): Changed[] {
  const found: Changed[] = []
  const walk = (at: Pointer, left: Json | undefined, right: Json | undefined) => {
    if (left === right || (left !== undefined && right !== undefined && canonical(left) === canonical(right))) return
    if (isMap(left) && isMap(right)) {
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
        walk(`${at}/${key}`, left[key], right[key])
    } else if (at.startsWith('/data/')) found.push({ at })
    else found.push({ at, ...(left === undefined ? {} : { was: left }), ...(right === undefined ? {} : { is: right }) })
  }
  walk('', was as unknown as Json, is as unknown as Json)
  return found
}

const isMap = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
