// Where states begin: a history state is nothing to begin with, XState would look for the beginning for ever.
import { type Chart, placesOf } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'

/** @throws FlowFailure `flow/broken-definition` for a state whose `initial` is its own history */
export function refuseHistoryFirst({ root }: Chart): void {
  for (const { path, initial, places } of placesOf(root)) {
    if (!places.some(({ key, kind }) => key === initial && kind === 'history')) continue
    throw new FlowFailure('flow/broken-definition', `/flow/${path ? `${path}/` : ''}initial`, {
      params: { why: `"${initial}" is a history state: there is none to begin with` },
    })
  }
}
