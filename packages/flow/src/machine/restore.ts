// From the kept state of a case back to XState's snapshot, believing nothing.
import type { Json } from '@yichuang/definition'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'
import type { Chart } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'
import { same } from '../same.ts'

/** What is kept of a snapshot. */
export interface Resting {
  value: Json
  history: Record<string, { id: string }[]>
}

/**
 * XState fills in a partial value and drops unknown history without a word, so what it made is compared with what was
 * given. A difference is a failure `flow/broken-state`: the case does not belong to this definition.
 */
export function restore(
  machine: AnyStateMachine,
  scope: Parameters<AnyStateMachine['restoreSnapshot']>[1],
  chart: Chart,
  from: Resting,
): AnyMachineSnapshot {
  for (const [id, nodes] of Object.entries(from.history)) {
    for (const known of [id, ...nodes.map((node) => node.id)]) {
      if (!chart.byPath.has(known.slice('case.'.length)))
        throw new FlowFailure('flow/broken-state', `/history/${known}`)
    }
  }
  try {
    const snapshot = machine.restoreSnapshot(
      { status: 'active', value: from.value, historyValue: from.history, context: {}, children: {} } as never,
      scope,
    )
    if (same(snapshot.value as Json, from.value)) return snapshot
  } catch (cause) {
    throw new FlowFailure('flow/broken-state', '/value', { cause })
  }
  throw new FlowFailure('flow/broken-state', '/value')
}
