// Notices: rendered when they are issued and kept as they were.
import { type CaseState, type Entry, type Item, renderDocument, scopeOf } from '@yichuang/flow'
import { type Issued, readingsOf } from '../../views/document.ts'
import { newId } from '../store/ids.ts'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'

/** Issues the notices of one entry, and what it posts in public: number, date and text stay as they are now. */
export function* issue(glance: Glance, item: Item, state: CaseState, entry: Entry): Unit<void> {
  for (const effect of entry.effects.filter(({ type }) => type === 'document' || type === 'publish')) {
    const notice = String(effect.params['notice'])
    const { payload, actor } = entry
    const scope = scopeOf(item, state, glance.world, {
      at: effect.at,
      on: effect.on,
      actor: { ...actor, assurance: 0, posts: [] },
      ...(payload === undefined ? {} : { event: payload }),
    })
    const { title, paragraphs } = renderDocument(item.bundle, notice, scope)
    const earlier = yield* rows(
      db.selectFrom('documents').select('id').where('case_id', '=', state.id).where('notice', '=', notice),
    )
    yield* rows(
      db.insertInto('documents').values({
        id: newId('doc'),
        case_id: state.id,
        seq: entry.seq,
        notice,
        number: `${state.no}-${notice}-${earlier.length + 1}`,
        title,
        paragraphs: JSON.stringify(paragraphs),
        readings: JSON.stringify(readingsOf(item, notice, { scope, county: glance.world.county })),
        issued_on: effect.on,
        unit: yield* issuingUnit(state.id, entry),
      }),
    )
  }
}

export function* documentsOf(caseId: string): Unit<Issued[]> {
  const found = yield* rows(
    db.selectFrom('documents').selectAll().where('case_id', '=', caseId).orderBy('seq').orderBy('notice'),
  )
  return found.map(({ id, seq, notice, title, number, issued_on, unit, paragraphs, readings }) => ({
    id,
    seq,
    notice,
    title,
    number,
    issuedOn: issued_on,
    unit,
    paragraphs: JSON.parse(paragraphs) as string[],
    ...(readings ? { readings: JSON.parse(readings) as Issued['readings'] } : {}),
  }))
}

/** The unit of the desk that acted; for the applicant and for limits, the unit of the desk that has the case. */
export function* issuingUnit(caseId: string, { actor }: Entry): Unit<string> {
  const desks = yield* rows(db.selectFrom('desks').select(['desk', 'unit']).where('case_id', '=', caseId))
  return (desks.find(({ desk }) => desk === actor.desk) ?? desks[0])?.unit ?? ''
}
