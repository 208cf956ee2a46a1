// A command on its way through the stages.
import type { CaseState, Moment, Refusal } from '../../case.ts'
import type { Command, Item, World } from '../../command.ts'
import type { Compiled } from '../../compile/compile.ts'

export interface Attempt {
  item: Item
  compiled: Compiled
  world: World
  command: Command
  /** When it happens, by law. */
  now: Moment
  /** The case before it; a blank one when the case is only being started. */
  state: CaseState
  starting: boolean
}

/** What the service says of an event, `start` included. */
export function ruleOf({ item, starting, command }: Attempt) {
  const { service } = item.bundle
  return starting ? { ...service.start, title: 'start', takes: undefined } : service.events[command.event]
}

export const refusal = (
  kind: Refusal['kind'],
  code: string,
  more: { at?: string; params?: Record<string, string | number> } = {},
): Refusal => ({ kind, code, at: more.at ?? '', ...(more.params ? { params: more.params } : {}) })
