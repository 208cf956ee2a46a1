// The sample's clock: set it for a scenario, and it runs on from there, or stands.
import { dateOf, instantOf, msOf } from '@yichuang/flow'
import { readJsonBody } from '../http/body.ts'
import type { C } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop } from '../http/stop.ts'
import type { SampleStore } from './store.ts'

export const CLOCK = { at: 'string', stands: 'boolean?' } as const satisfies Shape

export async function readClock(c: C, store: SampleStore): Promise<Response> {
  return tell(c, await store.now())
}

/** POST `{ "at": "2026-02-12T10:05:00+08:00" }`; with `"stands": true` it stays at that moment until it is set again. */
export async function setClock(c: C, store: SampleStore): Promise<Response> {
  const { at, stands = false } = shaped<{ at: string; stands?: boolean }>((await readJsonBody(c)).value, CLOCK)
  const ms = msIn(at)
  if (ms === undefined) {
    throw new Stop([
      { code: 'api/wrong-body', at: '/at', params: { field: '/at', wanted: 'YYYY-MM-DDThh:mm:ss+08:00' } },
    ])
  }
  return tell(c, await store.setNow(ms, stands))
}

/** A day of this century: beyond it lie instants that cannot be written. */
function msIn(at: string): number | undefined {
  try {
    return at.startsWith('20') ? msOf(at) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function tell(c: C, ms: number): Response {
  const at = instantOf(ms)
  return c.json({ at, on: dateOf(at) })
}
