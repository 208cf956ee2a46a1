// Whose a case is at a desk: who first acted there, until another took it over.
import { own, type Service } from '@yichuang/definition'
import type { CaseState } from '../case.ts'

/** A person's id; undefined while nobody has acted at the desk. Handing it to somebody who does not take it changes nothing. */
export function ownerOf({ events }: Service, { by, hands }: CaseState, desk: string): string | undefined {
  for (const [event, { takes }] of Object.entries(events)) {
    const taker = takes === desk ? own(by, event) : undefined
    if (taker !== undefined) return taker
  }
  return own(hands, desk)?.[0]
}
