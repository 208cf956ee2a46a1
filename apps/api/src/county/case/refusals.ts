// The log of what was refused: who tried what, and the codes; never what was typed.
import type { Trouble } from '@yichuang/definition'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface Attempted {
  caseId: string | null
  item: string
  event: string
}

export function* noteRefusal(work: Work, { caseId, item, event }: Attempted, troubles: Trouble[]): Unit<void> {
  const codes = JSON.stringify([...new Set(troubles.map(({ code }) => code))])
  yield* rows(
    db.insertInto('refusals').values({
      case_id: caseId,
      item,
      event: event.slice(0, 80),
      person: work.actor.id,
      codes,
      at: work.now,
    }),
  )
}
