// What a step does besides moving: a timer is set or cancelled, an effect is asked for.
import type { Json } from '@yichuang/definition'
import { FlowFailure } from '../failure.ts'

export type Act =
  | { kind: 'set'; id: string; limit: string }
  | { kind: 'cancel'; id: string }
  | { kind: 'effect'; type: string; params: { [name: string]: Json } }

/** Reads one of XState's actions; undefined for one that says nothing to us. */
export function actOf({ type, params }: { type: string; params?: unknown }): Act | undefined {
  if (type === 'xstate.raise') {
    const { id } = params as { id?: string }
    // Timers are the only thing raised: definitions have no actions of XState's own.
    if (id === undefined) throw new FlowFailure('flow/broken-definition', '/flow')
    return { kind: 'set', id, limit: limitOf(id) }
  }
  if (type === 'xstate.cancel') return { kind: 'cancel', id: (params as { sendId: string }).sendId }
  if (type.startsWith('xstate.')) return undefined
  return { kind: 'effect', type, params: (params ?? {}) as { [name: string]: Json } }
}

/** `xstate.after.<limit>.case.<path>`; names have no dots, so the limit is the third part. */
const limitOf = (id: string): string => id.split('.')[2] ?? ''
